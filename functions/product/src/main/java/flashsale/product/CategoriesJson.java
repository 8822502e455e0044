package flashsale.product;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;

/** The tree of categories, from its top. */
@RegisterForReflection
record CategoriesJson(List<CategoryJson> items) {}
