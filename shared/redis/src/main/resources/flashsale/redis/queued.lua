-- queued: Kafka has acknowledged a purchase, so its outbox entry goes and its reservation turns from R to Q.
--
-- KEYS 1 buyer   2 outbox        (layout: reserve.lua)
-- ARGV 1 order id
-- Result  1 marked   0 nothing to mark: unknown, or marked or released before
-- Atomic: entry and state change together.
local record = redis.call('GET', KEYS[1])
if not record then return 0 end
local from, to = string.find(record, '|' .. ARGV[1] .. ',R,', 1, true)
if not from then return 0 end
redis.call('XDEL', KEYS[2], string.match(record, '^%d+,([%d-]+)', to + 1))
redis.call('SETRANGE', KEYS[1], to - 2, 'Q')
return 1
