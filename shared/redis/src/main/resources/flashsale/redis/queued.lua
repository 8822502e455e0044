-- queued: Kafka has acknowledged purchases of one sale, so their outbox entries go and their reservations turn from R to Q.
--
-- KEYS 1 outbox   2.. buyer of each purchase        (layout: reserve.lua)
-- ARGV 1.. order id of each purchase
-- Result  how many were marked; the others are unknown, or were marked or released before
-- Atomic: entry and state change together.
local marked = 0
for i, order in ipairs(ARGV) do
  local buyer = KEYS[i + 1]
  local record = redis.call('GET', buyer)
  local from, to
  if record then from, to = string.find(record, '|' .. order .. ',R,', 1, true) end
  if from then
    redis.call('XDEL', KEYS[1], string.match(record, '^%d+,([%d-]+)', to + 1))
    redis.call('SETRANGE', buyer, to - 2, 'Q')
    marked = marked + 1
  end
end
return marked
