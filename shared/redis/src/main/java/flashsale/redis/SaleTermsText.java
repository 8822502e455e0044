package flashsale.redis;

import flashsale.domain.product.ProductId;
import flashsale.domain.sale.GateToken;
import flashsale.domain.sale.SaleId;
import flashsale.domain.sale.SaleKind;
import flashsale.domain.sale.SaleStatus;
import flashsale.domain.sale.SaleTerms;
import flashsale.domain.sale.SaleWindow;
import java.time.Duration;
import java.time.Instant;

/** Terms as their key holds them: "product token status opensAt closesAt perBuyer payWithin kind", times in ms. */
final class SaleTermsText {
    /** Terms that were written before there were two kinds end in front of it. */
    private static final int KIND = 7;

    private SaleTermsText() {}

    static String of(SaleTerms terms) {
        return terms.product() + " " + terms.token() + ' ' + terms.status() + ' '
                + terms.window().opensAt().toEpochMilli() + ' '
                + terms.window().closesAt().toEpochMilli() + ' ' + terms.perBuyer() + ' '
                + terms.payWithin().toMillis() + ' ' + terms.kind();
    }

    static SaleTerms parse(SaleId sale, String text) {
        var parts = text.split(" ");
        return new SaleTerms(
                parts.length > KIND ? SaleKind.valueOf(parts[KIND]) : SaleKind.FLASH,
                sale,
                new ProductId(Long.parseLong(parts[0])),
                GateToken.parse(parts[1]),
                SaleStatus.valueOf(parts[2]),
                new SaleWindow(
                        Instant.ofEpochMilli(Long.parseLong(parts[3])), Instant.ofEpochMilli(Long.parseLong(parts[4]))),
                Integer.parseInt(parts[5]),
                Duration.ofMillis(Long.parseLong(parts[6])));
    }
}
