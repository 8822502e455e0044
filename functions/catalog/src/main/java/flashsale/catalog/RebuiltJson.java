package flashsale.catalog;

import flashsale.http.SaleJson;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * @param free units that can be bought
 * @param orders which the gate knows again, ended ones among them
 */
@RegisterForReflection
record RebuiltJson(SaleJson sale, int free, int orders) {}
