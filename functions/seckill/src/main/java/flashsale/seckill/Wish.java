package flashsale.seckill;

import flashsale.domain.order.IdempotencyKey;
import flashsale.domain.sale.SaleId;
import flashsale.domain.user.SessionToken;

/**
 * What one request asks for.
 *
 * @param firstAttempt the client says that it never sent this key before. Only then may memory answer "sold out": a
 *     retry may belong to a winner who never heard so
 * @param trace the {@code traceparent} of this step, for those that follow
 */
record Wish(SaleId sale, SessionToken session, IdempotencyKey key, int quantity, boolean firstAttempt, String trace) {}
