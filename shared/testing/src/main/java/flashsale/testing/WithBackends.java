package flashsale.testing;

import flashsale.backends.Server;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} the addresses of real servers, under the names functions know them by. All test classes
 * of a module should name the same servers: Quarkus starts the application anew where they differ.
 */
@WithTestResource(value = BackendsResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithBackends {
    Server[] value();
}
