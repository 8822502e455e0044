-- reserve: takes units for one purchase, in one atomic step.
--
-- KEYS 1 stock    hash: tok = gate token "epoch:configuration", av = free units; during a rebuild there is no tok, and
--                 closed = fence "epoch:ms" instead (fence.lua), so purchases and changes find the stock not loaded
--      2 buyer    string: all reservations of one buyer, "used tat|order,state,quantity,entry|order,..."
--                 used = units held, tat = theoretical arrival time of the rate limit (GCRA) in ms,
--                 state = R reserved, Q queued, X released; entry = the outbox entry's id, which starts with the
--                 milliseconds at which the units were taken
--      3 outbox   stream: one entry "p" per purchase that Kafka has not acknowledged yet
-- ARGV 1 token   2 order id, 32 hex digits   3 quantity   4 opens at   5 closes at   6 units per buyer
--      7 ms between purchases   8 burst tolerance in ms   9 keep the buyer's record until   10 outbox entry
--      All times are milliseconds since 1970, by the clock of this Redis.
-- Result  {1, entry} admitted        {2, reservation} replayed    {-1} not loaded    {-2} stale token
--         {-3, ms} not started       {-4} ended                   {-5} bad quantity  {-6, free} sold out
--         {-7, used} limit reached   {-8, ms} too fast
-- Atomic: refusals write nothing. Replay comes first, so that a winner whose answer was lost hears yes even after the
-- last unit or the closing instant. Every key carries the sale's hash tag: one slot.
local stock = redis.call('HMGET', KEYS[1], 'tok', 'av')
if not stock[1] then return {-1} end
if stock[1] ~= ARGV[1] then return {-2} end

local record = redis.call('GET', KEYS[2])
local used, tat = 0, 0
if record then
  local at = string.find(record, '|' .. ARGV[2] .. ',', 1, true)
  if at then return {2, string.match(record, '^[^|]*', at + 1)} end
  local u, t = string.match(record, '^(%d+) (%d+)')
  used, tat = tonumber(u), tonumber(t)
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
if now < tonumber(ARGV[4]) then return {-3, ARGV[4] - now} end
if now >= tonumber(ARGV[5]) then return {-4} end

local quantity, limit, free = tonumber(ARGV[3]), tonumber(ARGV[6]), tonumber(stock[2])
if not quantity or quantity < 1 or quantity > limit or quantity % 1 ~= 0 then return {-5} end
if free < quantity then return {-6, free} end
if used + quantity > limit then return {-7, used} end

-- The rate limit counts purchases, not refusals: a refusal would have to write, and losers must cost no memory.
if tat < now then tat = now end
if tat - now > tonumber(ARGV[8]) then return {-8, tat - now - ARGV[8]} end

local entry = redis.call('XADD', KEYS[3], '*', 'p', ARGV[10])
local older = record and string.match(record, '|.*') or ''
redis.call('SET', KEYS[2],
  string.format('%d %.0f', used + quantity, tat + ARGV[7]) .. older .. '|' ..
  ARGV[2] .. ',R,' .. quantity .. ',' .. entry, 'PXAT', ARGV[9])
redis.call('HINCRBY', KEYS[1], 'av', -quantity)
return {1, entry}
