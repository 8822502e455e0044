package flashsale.local.template;

import static flashsale.local.template.TemplateDocument.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who may do what, where secrets are kept, and what outlives the stack. */
final class SafetyRules {
    /** SAM's own policies that name a single action on a single resource. */
    private static final Set<String> NARROW_POLICIES =
            Set.of("AWSSecretsManagerGetSecretValuePolicy", "KMSDecryptPolicy");

    /**
     * The only stars, all of them in policies of the resource itself, where they mean no more than it. Functions have
     * none, except in the policies AWS itself manages for the network, traces, logs and the mapping.
     */
    private static final Map<String, Set<String>> ALLOWED_STARS = Map.of(
            // A key policy's resource is the key; without the account's right nobody could ever change the policy.
            "DataKey",
            Set.of("kms:*", "*"),
            // The paths below the domain and the files of the storefront.
            "Search",
            Set.of("arn:${AWS::Partition}:es:${AWS::Region}:${AWS::AccountId}:domain/${AWS::StackName}-search/*"),
            "SitePolicy",
            Set.of("${Site.Arn}/*"));

    private static final Set<String> STATEFUL = Set.of(
            "AWS::ElastiCache::ReplicationGroup",
            "AWS::KMS::Key",
            "AWS::MSK::Cluster",
            "AWS::RDS::DBCluster",
            "AWS::S3::Bucket");

    private final TemplateDocument template;
    private final List<String> findings = new ArrayList<>();

    private SafetyRules(TemplateDocument template) {
        this.template = template;
    }

    static List<String> findings(TemplateDocument template) {
        var rules = new SafetyRules(template);
        template.resources().forEach(rules::checkStatements);
        template.functions().forEach(rules::checkPolicies);
        template.functions().forEach(rules::checkEnvironment);
        template.resources().forEach(rules::checkDeletion);
        template.resources("AWS::MSK::Topic").forEach(rules::checkCluster);
        return rules.findings;
    }

    private void checkStatements(Section resource) {
        within(resource.entries()).forEach(node -> {
            if (!(node instanceof Map<?, ?> statement) || !statement.containsKey("Effect")) return;
            checkStars(resource.where(), statement.get("Action"));
            checkStars(resource.where(), statement.get("Resource"));
        });
    }

    private void checkStars(String resource, Object node) {
        Set<String> allowed = ALLOWED_STARS.getOrDefault(resource, Set.of());
        within(node)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> text.contains("*") && !allowed.contains(text))
                .forEach(text -> findings.add("%s allows %s".formatted(resource, text)));
    }

    private void checkPolicies(Section function) {
        if (!(function.raw("Policies") instanceof List<?> policies)) {
            findings.add("%s has no policies of its own".formatted(function.where()));
            return;
        }
        for (Object policy : policies) {
            // Whoever writes statements is held to single actions by the rule above.
            boolean narrow = within(policy)
                    .anyMatch(node -> node instanceof Map<?, ?> map
                            && (map.containsKey("Statement")
                                    || map.keySet().stream().anyMatch(NARROW_POLICIES::contains)));
            if (!narrow) findings.add("%s has the wide policy %s".formatted(function.where(), policy));
        }
    }

    private void checkEnvironment(Section function) {
        Section parameters = template.document().section("Parameters");
        function.section("Environment").section("Variables").entries().forEach((name, value) -> {
            boolean secret = within(value)
                    .anyMatch(node -> node.toString().contains("{{resolve:")
                            || node instanceof Intrinsic(String kind, Object parameter)
                                    && kind.equals("Ref")
                                    && parameters.section(parameter.toString()).flag("NoEcho"));
            if (secret) findings.add("%s shows a secret in %s".formatted(function.where(), name));
            Optional<String> told = function.resolver().text(value);
            if (told.filter(text -> text.contains("${")).isPresent()) {
                findings.add("%s is told something half made in %s".formatted(function.where(), name));
            }
            boolean blank = told.filter(String::isBlank).isPresent();
            if (blank) findings.add("%s is told nothing in %s".formatted(function.where(), name));
        });
    }

    /** A parameter that is empty stands for a store of this stack, so nothing may rely on it alone. */
    private void checkCluster(Section topic) {
        boolean none = topic.section("Properties")
                .text("ClusterArn")
                .filter(String::isBlank)
                .isPresent();
        if (none) findings.add("%s is in no cluster".formatted(topic.where()));
    }

    private void checkDeletion(Section resource) {
        if (!STATEFUL.contains(resource.text("Type").orElse(""))) return;
        for (String policy : List.of("DeletionPolicy", "UpdateReplacePolicy")) {
            if (!Set.of("Retain", "Snapshot").contains(resource.text(policy).orElse(""))) {
                findings.add("%s loses its data: %s".formatted(resource.where(), policy));
            }
        }
    }
}
