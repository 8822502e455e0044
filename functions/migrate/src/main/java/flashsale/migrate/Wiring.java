package flashsale.migrate;

import flashsale.domain.user.Users;
import flashsale.persistence.PanacheUsers;
import flashsale.search.OpenSearch;
import flashsale.search.ProductIndexes;
import io.quarkus.liquibase.LiquibaseFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    @Produces
    @Singleton
    Schema schema(LiquibaseFactory liquibase, DataSource database) {
        return new Schema(liquibase, database);
    }

    @Produces
    @Singleton
    ProductIndexes indexes(MigrateConfig config) {
        return new ProductIndexes(new OpenSearch(config.openSearchUrl(), config.copyPatience()));
    }

    @Produces
    @Singleton
    Users users() {
        return new PanacheUsers();
    }
}
