-- fence: closes the gate of a sale for a rebuild, also a gate that has lost everything.
--
-- KEYS 1 stock   2 terms        (layout: reserve.lua, load.lua)
-- ARGV 1 epoch in which it will open again   2 terms, so that buyers are told to wait and not that the sale is unknown
-- Result  {1, fence} closed, now or before for the same epoch   {0} the gate is, or will be, in this epoch or a later one
-- Atomic: a gate has a token or a fence, never both. Free units, buyers and outbox stay as they are: what was promised
-- still has to reach the orders. A fence made anew has a new stamp, so whoever rebuilds a gate that lost its data twice
-- notices.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'closed')
local epoch = tonumber(ARGV[1])
if gate[1] and tonumber(string.match(gate[1], '^%d+')) >= epoch then return {0} end
if gate[2] then
  local closed = tonumber(string.match(gate[2], '^%d+'))
  if closed > epoch then return {0} end
  if closed == epoch then return {1, gate[2]} end
end
local time = redis.call('TIME')
local fence = string.format('%s:%s%06d', ARGV[1], time[1], time[2])
redis.call('HDEL', KEYS[1], 'tok')
redis.call('HSET', KEYS[1], 'closed', fence)
redis.call('SET', KEYS[2], ARGV[2])
return {1, fence}
