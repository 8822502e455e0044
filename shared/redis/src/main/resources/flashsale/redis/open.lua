-- open: lets a rebuilt gate sell again.
--
-- KEYS 1 stock   2 terms   3 outbox        (layout: reserve.lua, load.lua)
-- ARGV 1 fence   2 token   3 free units   4 terms
-- Result  1 open, now or before   0 the gate is not behind this fence: nothing was changed
-- Atomic: with the token come units and terms. The outbox goes: whatever is in it has been landed before the rebuild.
local gate = redis.call('HMGET', KEYS[1], 'tok', 'closed')
if gate[1] == ARGV[2] then return 1 end
if gate[2] ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'closed')
redis.call('HSET', KEYS[1], 'tok', ARGV[2], 'av', ARGV[3])
redis.call('SET', KEYS[2], ARGV[4])
redis.call('DEL', KEYS[3])
return 1
