-- change: gives a loaded sale new terms under a new token (pause, resume, close). Stock stays as it is.
--
-- KEYS 1 stock   2 terms
-- ARGV 1 epoch   2 configuration   3 terms
-- Result  1 changed   0 the gate has this token or a newer one   -1 not loaded
-- Atomic: token and terms change together, so whoever sees the new token finds the new terms.
local token = redis.call('HGET', KEYS[1], 'tok')
if not token then return -1 end
local epoch, configuration = string.match(token, '^(%d+):(%d+)$')
epoch, configuration = tonumber(epoch), tonumber(configuration)
local newEpoch, newConfiguration = tonumber(ARGV[1]), tonumber(ARGV[2])
if newEpoch < epoch or (newEpoch == epoch and newConfiguration <= configuration) then return 0 end
redis.call('HSET', KEYS[1], 'tok', ARGV[1] .. ':' .. ARGV[2])
redis.call('SET', KEYS[2], ARGV[3])
return 1
