-- keep: keeps a product as it was rendered, unless a later version is known, and ends the claim to look it up.
--
-- KEYS 1 rendered product   2 claim        (layout: RenderedText)
-- ARGV 1 version   2 text of the entry   3 keep for, ms
-- Result  1 kept   0 a later version is known
-- Atomic: whoever changed the product in between has left its version here, and must not be overwritten.
redis.call('DEL', KEYS[2])
local known = string.match(redis.call('GETRANGE', KEYS[1], 0, 10), '^%d+')
if known and tonumber(known) > tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
