package flashsale.proof.books;

import flashsale.proof.life.LifeHistory;
import java.time.Instant;

/**
 * Everything that is known of one sale once its orders have lived.
 *
 * @param sale as the stores tell of it now, beside what its crowd had been told
 * @param readAt whoever was to pay until then is late
 */
public record LifeBooks(Books sale, MoneyBook money, LifeHistory lives, Instant readAt) {}
