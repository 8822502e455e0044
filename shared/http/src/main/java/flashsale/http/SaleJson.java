package flashsale.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.domain.sale.Sale;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * @param phase what a buyer can do: upcoming, open, over, paused, closed
 * @param serverTime the instant of that phase; a countdown runs against it, not against the reader's own clock
 * @param status what admins have decided, and only they are told
 */
@RegisterForReflection
public record SaleJson(
        String id,
        String productId,
        MoneyJson price,
        int stock,
        int perBuyer,
        String opensAt,
        String closesAt,
        long payWithinSeconds,
        String phase,
        String serverTime,
        @JsonInclude(Include.NON_ABSENT) Optional<String> status) {

    public static SaleJson forBuyers(Sale sale, Instant now) {
        return of(sale, now, Optional.empty());
    }

    public static SaleJson forAdmins(Sale sale, Instant now) {
        return of(sale, now, Optional.of(sale.status().name()));
    }

    private static SaleJson of(Sale sale, Instant now, Optional<String> status) {
        var rules = sale.rules();
        return new SaleJson(
                sale.id().toString(),
                rules.product().toString(),
                MoneyJson.of(rules.price()),
                rules.stock(),
                rules.perBuyer(),
                WireTime.of(rules.window().opensAt()),
                WireTime.of(rules.window().closesAt()),
                rules.payWithin().toSeconds(),
                phase(sale, now),
                WireTime.of(now),
                status);
    }

    private static String phase(Sale sale, Instant now) {
        return switch (sale.status()) {
            case PAUSED -> "paused";
            case CLOSED -> "closed";
            case DRAFT, LOADING, PUBLISHED ->
                sale.rules().window().phaseAt(now).name().toLowerCase(Locale.ROOT);
        };
    }
}
