package flashsale.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flashsale.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of the house for the template, and for each of them a template that breaks it. */
final class TemplateRulesTest {
    private static final Path ROOT = Project.root();

    @TempDir
    Path elsewhere;

    private static List<String> findings(Path file, Path root) {
        var template = TemplateDocument.read(file, root);
        return Stream.of(
                        FunctionRules.findings(template),
                        FailureRules.findings(template),
                        SafetyRules.findings(template))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void the_template_keeps_every_rule() {
        assertThat(findings(ROOT.resolve("template.yaml"), ROOT)).isEmpty();
        assertThatCode(() -> TemplateReader.read(ROOT.resolve("template.yaml"))).doesNotThrowAnyException();
    }

    private Path broken(String before, String after) throws IOException {
        var template = Files.readString(ROOT.resolve("template.yaml"));
        assertThat(template).contains(before);
        return Files.writeString(elsewhere.resolve("template.yaml"), template.replace(before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TimeoutInMillis: 5000               | TimeoutInMillis: 2900             | SeckillFunction.Purchases gives up after 2900 ms, its function after 3000
            Timeout: 3 #                        | Timeout: 0 #                      | SeckillFunction waits 650 ms
            Timeout: 15 #                       | Timeout: 2 #                      | OrderFunction waits 2650 ms for stores, of 2000 ms in all
            kms:Decrypt", "kms:GenerateDataKey" | kms:Decrypt*"                     | DataKey allows kms:Decrypt*
            kafka-cluster:ReadData              | kafka-cluster:*                   | OrderEventsFunction allows kafka-cluster:*
            topic/${Cluster}/purchases.v1.dlt   | topic/${Cluster}/*                | OrderEventsFunction allows arn:
            KMSDecryptPolicy: {KeyId: !Ref DataKey} | AmazonMSKFullAccess           | RegisterFunction has the wide policy AmazonMSKFullAccess
            !Join ["", ["${secretsmanager::", !Ref PaymentSecret, "#key}"]] | !Ref PaymentKey | OrderFunction shows a secret in FLASHSALE_PAYMENT_KEY
            !Join ["", ["${secretsmanager::", !Ref PaymentSecret, "#key}"]] | !Sub "{{resolve:secretsmanager:${PaymentSecret}}}" | UpkeepFunction shows a secret in FLASHSALE_PAYMENT_KEY
            FLASHSALE_MYSQL_URL: *writer        | FLASHSALE_MYSQL_URL: !Ref MysqlWriterUrl | LoginFunction is told nothing in FLASHSALE_MYSQL_URL
            FLASHSALE_PAYMENT_URL: !Ref PaymentUrl | FLASHSALE_PAYMENT_URL: "${PaymentUrl}" | UpkeepFunction is told something half made in FLASHSALE_PAYMENT_URL
            ClusterArn: *kafka | ClusterArn: !Ref KafkaClusterArn | OrdersTopic is in no cluster
            MaxCapacity: !Ref SalePeakConcurrency | MaxCapacity: 700                | SeckillFunction warms up to 700 of 600
            ReservedConcurrentExecutions: !Ref SeckillConcurrency | ReservedConcurrentExecutions: 0 | SeckillFunction keeps 1 warm of 0
            ReservedConcurrentExecutions: 40    | ReservedConcurrentExecutions: 400 | all functions together reserve 10
            LogGroup: !Ref OrderLogs            | LogGroup: /aws/lambda/order       | OrderFunction has no log group with a retention
            Value: !Ref CatalogFunction         | Value: !Ref OrderFunction         | CatalogFunction has no alarm
            EventInvokeConfig: *givesUpTo       | EventInvokeConfig: {}                 | MigrateFunction has no destination
            OnFailure: {Type: Kafka, Destination: "kafka://purchases.v1.dlt"} | OnFailure: {} | OrderEventsFunction.Purchases has no destination
            DeadLetterConfig: {Arn              | Target: {Arn                      | UpkeepFunction.EveryMinute has no destination
            MaximumRetryAttempts: 10000         | MaximumRetryAttempts: -1          | OrderEventsFunction.Purchases retries for ever
            MaximumRecordAgeInSeconds: 604800   | MaximumRecordAgeInSeconds: -1     | OrderEventsFunction.Purchases takes records of any age
            BisectBatchOnFunctionError: true    | BisectBatchOnFunctionError: false | OrderEventsFunction.Purchases never halves a batch
            FunctionResponseTypes: [ReportBatchItemFailures] | FunctionResponseTypes: [] | OrderEventsFunction.Purchases knows no partial answers
            ProvisionedPollerConfig: {          | Pollers: {                        | OrderEventsFunction.Purchases has error controls without
            DeletionPolicy: Snapshot            | DeletionPolicy: Delete            | Database loses its data: DeletionPolicy
            """)
    void a_template_that_breaks_a_rule_is_found_out(String before, String after, String finding) throws IOException {
        assertThat(findings(broken(before, after), ROOT)).anyMatch(found -> found.startsWith(finding));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Topics: [purchases.v1]        | Topics: [purchase.v1]               | uses the topic purchase.v1, which no
            kafka://purchases.v1.dlt      | kafka://purchases.dlt               | uses the topic purchases.dlt, which no
            "ANY /v1/users":              | "POST /v1/users":                   | RouteSettings for POST /v1/users, which no
            """)
    void what_the_local_run_refuses_is_no_template_either(String before, String after, String complaint)
            throws IOException {
        try (var functions = Files.list(ROOT.resolve("functions"))) {
            for (Path function : functions.filter(Files::isDirectory).toList()) {
                Files.createDirectories(elsewhere.resolve(ROOT.relativize(function)));
            }
        }
        Path template = broken(before, after);

        assertThatThrownBy(() -> TemplateReader.read(template)).hasMessageContaining(complaint);
    }

    @Test
    void a_function_without_sample_events_is_found_out() throws IOException {
        Files.createDirectories(elsewhere.resolve("events/seckill"));
        Files.writeString(elsewhere.resolve("events/seckill/one.json"), "{}");

        assertThat(findings(ROOT.resolve("template.yaml"), elsewhere))
                .contains(
                        "SeckillFunction has fewer than two sample events",
                        "OrderFunction has fewer than two sample events");
    }
}
