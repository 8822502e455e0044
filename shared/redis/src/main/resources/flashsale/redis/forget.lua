-- forget: a product has changed. What was kept of earlier versions goes, and nobody who read one of them may keep it.
--
-- KEYS 1 rendered product   2 claim        (layout: RenderedText)
-- ARGV 1 version   2 text of an entry that says no more than the version   3 keep that for, ms
-- Result  1 forgotten   0 this version or a later one is known
-- Atomic: a reader either keeps before this and is forgotten, or after it and is refused. The claim of whoever looks up
-- an earlier version goes, too: the next reader need not wait for it.
local known = string.match(redis.call('GETRANGE', KEYS[1], 0, 10), '^%d+')
if known and tonumber(known) >= tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('DEL', KEYS[2])
return 1
