-- load: puts a sale's stock and terms into the gate, unless they are there. An admin's act, never a purchase's.
--
-- KEYS 1 stock   2 terms        (layout: reserve.lua; terms = string, see SaleTermsText)
-- ARGV 1 token   2 units   3 terms
-- Result  1 loaded   0 loaded before: nothing was changed, in particular no stock was put back
-- Atomic: a loaded sale always has both.
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('HSET', KEYS[1], 'tok', ARGV[1], 'av', ARGV[2])
redis.call('SET', KEYS[2], ARGV[3])
return 1
