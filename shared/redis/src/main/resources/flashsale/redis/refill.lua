-- refill: replaces what a fenced gate knows of some buyers.
--
-- KEYS 1 stock   2.. buyers        (layout: reserve.lua)
-- ARGV 1 fence   2 keep the records until, ms   3.. record of each buyer; empty where the buyer is to be forgotten
-- Result  1 replaced   0 the gate is not behind this fence: nothing was changed
-- Atomic: either all of them or none. Safe to repeat.
if redis.call('HGET', KEYS[1], 'closed') ~= ARGV[1] then return 0 end
for i = 2, #KEYS do
  local record = ARGV[i + 1]
  if record == '' then
    redis.call('UNLINK', KEYS[i])
  else
    redis.call('SET', KEYS[i], record, 'PXAT', ARGV[2])
  end
end
return 1
