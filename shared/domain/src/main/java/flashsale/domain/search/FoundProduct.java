package flashsale.domain.search;

import flashsale.domain.money.Money;
import flashsale.domain.product.Category;
import flashsale.domain.product.Image;
import flashsale.domain.product.ProductId;
import flashsale.domain.product.Sku;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A product as a list of found ones shows it.
 *
 * @param available units on sale, where that is known
 * @param highlights why it was found
 */
public record FoundProduct(
        ProductId id,
        Sku sku,
        String name,
        Money price,
        Optional<Category> category,
        Optional<Image> image,
        OptionalLong available,
        Highlights highlights) {}
