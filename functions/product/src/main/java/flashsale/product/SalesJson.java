package flashsale.product;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import flashsale.http.PageJson;
import flashsale.http.PageRequest;
import flashsale.http.SaleJson;
import flashsale.http.WireTime;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Optional;

/** A page of sales, and the server's time for all their countdowns. */
@RegisterForReflection
record SalesJson(
        List<SaleJson> items,
        @JsonInclude(Include.NON_ABSENT) Optional<String> next,
        String serverTime) {
    static SalesJson of(PageRequest<Long> request, SeenSales seen) {
        var page = PageJson.of(request, seen.sales(), sale -> SaleJson.forBuyers(sale, seen.at()), sale -> sale.id());
        return new SalesJson(page.items(), page.next(), WireTime.of(seen.at()));
    }
}
