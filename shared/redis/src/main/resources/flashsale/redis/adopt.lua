-- adopt: makes an open gate know an order that holds units in the database.
--
-- KEYS 1 stock   2 buyer        (layout: reserve.lua)
-- ARGV 1 epoch   2 order id   3 quantity   4 ms at which it landed   5 keep the buyer's record until, ms
-- Result  1 adopted   0 known, in whatever state   -1 not so many units are free   -2 another epoch, or no open gate
-- Atomic: units and record change together. A release that was faster has left a tombstone, and then there is nothing
-- to adopt; one that is slower gives back what was adopted.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'av')
if not gate[1] or string.match(gate[1], '^%d+') ~= ARGV[1] then return -2 end
local record = redis.call('GET', KEYS[2])
if record and string.find(record, '|' .. ARGV[2] .. ',', 1, true) then return 0 end
local quantity = tonumber(ARGV[3])
if tonumber(gate[2]) < quantity then return -1 end

local used, rest = string.match(record or '0 0', '^(%d+)(.*)$')
redis.call('SET', KEYS[2],
  string.format('%d', used + quantity) .. rest .. '|' .. ARGV[2] .. ',Q,' .. ARGV[3] .. ',' .. ARGV[4] .. '-0',
  'PXAT', ARGV[5])
redis.call('HINCRBY', KEYS[1], 'av', -quantity)
return 1
