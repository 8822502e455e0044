package flashsale.product;

import flashsale.domain.product.Product;

/** How a product looks to its readers. */
interface ProductRendering {
    String render(Product product);
}
