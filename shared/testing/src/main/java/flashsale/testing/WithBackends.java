package flashsale.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} the addresses of real servers, under the names functions know them by. All test classes
 * of a module name the same servers, so that one application serves them all: Quarkus starts it anew where they differ,
 * and the poll loop of the one that ends now and then takes a request of the next with it, which nobody answers then.
 * Hence one flag a server: Quarkus compares a list of them by identity, and every list differs from every other.
 */
@WithTestResource(value = BackendsResource.class, scope = TestResourceScope.MATCHING_RESOURCES)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface WithBackends {
    boolean mysql() default false;

    boolean stockRedis() default false;

    boolean cacheRedis() default false;

    boolean kafka() default false;

    boolean opensearch() default false;
}
