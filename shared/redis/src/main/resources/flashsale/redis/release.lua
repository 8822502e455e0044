-- release: gives the units of one order back, once. Called only for an end that is committed in the database.
--
-- KEYS 1 stock   2 buyer   3 outbox        (layout: reserve.lua)
-- ARGV 1 epoch in which the units were taken   2 order id   3 keep the buyer's record until, ms
-- Result  1 released   0 nothing to give back   -2 the gate is in another epoch, whose rebuild counted this end
-- Atomic: units and state change together. An order the gate never knew leaves a tombstone (state X), or a late retry
-- of its key would take units for an order that the database has already closed.
local token = redis.call('HGET', KEYS[1], 'tok')
if not token or string.match(token, '^%d+') ~= ARGV[1] then return -2 end

local record = redis.call('GET', KEYS[2]) or '0 0'
local from, to = string.find(record, '|' .. ARGV[2] .. ',', 1, true)
if not from then
  redis.call('SET', KEYS[2], record .. '|' .. ARGV[2] .. ',X,0,0-0', 'PXAT', ARGV[3])
  return 0
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
