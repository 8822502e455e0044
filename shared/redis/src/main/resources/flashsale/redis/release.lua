-- release: gives the units of one order back, once. Called only for an end that is committed in the database.
--
-- KEYS 1 stock   2 buyer   3 outbox        (layout: reserve.lua)
-- ARGV 1 epoch in which the units were taken   2 order id   3 keep the buyer's record until, ms
-- Result  1 released   0 nothing to give back   -2 the gate is in another epoch, whose rebuild counted this end
--         -3 the gate is closed for a rebuild: nothing was changed, come again
-- Atomic: units and state change together. An order the gate never knew leaves a tombstone (state X), or a late retry
-- of its key would take units for an order that the database has already closed.
-- That holds for the purchase of a past epoch, too, which reached the database after the rebuild. Where its key has
-- been admitted anew by then, those units go back: they are held for an order that is closed.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'closed')
if gate[2] then return -3 end
local epoch = gate[1] and tonumber(string.match(gate[1], '^%d+'))
if not epoch or epoch < tonumber(ARGV[1]) then return -2 end
local past = epoch > tonumber(ARGV[1])

local known = redis.call('GET', KEYS[2])
local record = known or '0 0'
local from, to = string.find(record, '|' .. ARGV[2] .. ',', 1, true)
if not from then
  record = record .. '|' .. ARGV[2] .. ',X,0,0-0'
  if known then redis.call('SET', KEYS[2], record, 'KEEPTTL') else redis.call('SET', KEYS[2], record, 'PXAT', ARGV[3]) end
  return past and -2 or 0
end
local state, quantity, entry = string.match(record, '^(%u),(%d+),([%d-]+)', to + 1)
if state == 'X' then return 0 end

local used, rest = string.match(record, '^(%d+)(.*)$')
local changed = string.format('%d', used - quantity) .. rest
local at = string.find(changed, '|' .. ARGV[2] .. ',', 1, true) + #ARGV[2] + 2
redis.call('SET', KEYS[2], string.sub(changed, 1, at - 1) .. 'X' .. string.sub(changed, at + 1), 'KEEPTTL')
redis.call('XDEL', KEYS[3], entry)
redis.call('HINCRBY', KEYS[1], 'av', quantity)
return 1
