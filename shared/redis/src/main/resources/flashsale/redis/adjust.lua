-- adjust: gives an open gate more units, or takes free ones away, once in each epoch.
--
-- KEYS 1 stock   2 answer to this adjustment in this epoch: string "result free"        (layout: reserve.lua)
-- ARGV 1 epoch   2 units, below zero to take   3 keep the answer until, ms
-- Result  {1, free} adjusted, now or before   {0, free} refused, now or before: so many were free
--         {-2} the gate is in another epoch   {-3} no open gate
-- Atomic: units and answer change together. A refusal is kept too: whoever carries out the same adjustment beside the
-- one that was refused is refused as well, whatever has become free meanwhile.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'av')
if not gate[1] then return {-3} end
if string.match(gate[1], '^%d+') ~= ARGV[1] then return {-2} end
local before = redis.call('GET', KEYS[2])
if before then
  local result, free = string.match(before, '^(%d) (%d+)$')
  return {tonumber(result), tonumber(free)}
end

local delta, free = tonumber(ARGV[2]), tonumber(gate[2])
local result = 0
if free + delta >= 0 then
  result = 1
  free = redis.call('HINCRBY', KEYS[1], 'av', delta)
end
redis.call('SET', KEYS[2], string.format('%d %d', result, free), 'PXAT', ARGV[3])
return {result, free}
