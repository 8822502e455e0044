package flashsale.migrate;

import flashsale.domain.user.Users;
import flashsale.persistence.PanacheUsers;
import flashsale.search.OpenSearch;
import flashsale.search.ProductIndexes;
import flashsale.telemetry.Journal;
import io.quarkus.liquibase.LiquibaseFactory;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Every object this function is made of, and who gets whom. */
final class Wiring {
    @Produces
    @Singleton
    Journal journal() {
        return Journal.ofProcess("migrate");
    }

    @Produces
    @Singleton
    Schema schema(LiquibaseFactory liquibase, DataSource database) {
        return new Schema(liquibase, database);
    }

    @Produces
    @Singleton
    FunctionsUser functionsUser(MigrateConfig config, DataSource database) {
        return new FunctionsUser(database, config.functionsUser(), config.functionsPassword());
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
