-- counters: what the gate of one sale holds. Reads only.
--
-- KEYS 1 stock   2 outbox        (layout: reserve.lua)
-- Result  {token or '', fence or '', free units, outbox entries, ms the oldest of them has waited}
-- Atomic: all of one moment.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'closed', 'av')
local first = redis.call('XRANGE', KEYS[2], '-', '+', 'COUNT', 1)[1]
local waited = 0
if first then
  local time = redis.call('TIME')
  waited = time[1] * 1000 + math.floor(time[2] / 1000) - tonumber(string.match(first[1], '^%d+'))
end
return {gate[1] or '', gate[2] or '', tonumber(gate[3] or 0), redis.call('XLEN', KEYS[2]), waited}
