package dev.tandem.kubernetes.cross;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.dev.topology.Topology;
import dev.tandem.kubernetes.cross.ServiceSettings.Consumption;
import dev.tandem.kubernetes.render.Infrastructure;
import dev.tandem.kubernetes.render.Manifest;
import dev.tandem.messaging.quarkus.MessagingConfig;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics, users and their rights are those of the code: none missing, none too many. */
class BrokerTest {

    @Test
    void servicesReadAndWriteWhatTheTopologySays() {
        Set<String> published = new HashSet<>();
        Set<Consumption> consumed = new HashSet<>();
        ServiceSettings.all().forEach(service -> {
            published.addAll(service.publishes());
            consumed.addAll(service.consumes());
        });
        assertThat(published).hasSameElementsAs(Topology.TOPICS);
        assertThat(consumed).isEqualTo(consumptions());
    }

    @Test
    void thereIsATopicForEverythingThatIsPublishedAndNoOther() {
        assertThat(topics())
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Topology.TOPICS.stream(), Topology.deadLetterTopics().stream())
                                .toList());
    }

    @Test
    void everyTopicSurvivesTheLossOfABroker() {
        assertThat(topics()).allSatisfy(topic -> {
            assertThat(topic.at("spec.partitions")).as("%s", topic).contains(Topology.PARTITIONS);
            assertThat(topic.at("spec.replicas")).contains(3);
            assertThat(topic.map("spec.config")).containsEntry("min.insync.replicas", 2);
        });
    }

    @Test
    void topicsKeepTheirRecordsForAsLongAsTheServicesAssume() throws ReflectiveOperationException {
        Duration events = keeping("topics");
        Duration letters = keeping("deadLetters");

        assertThat(topics()).allSatisfy(topic -> {
            Duration expected = Topology.TOPICS.contains(topic.name()) ? events : letters;
            assertThat(topic.map("spec.config").get("retention.ms"))
                    .as("%s", topic)
                    .hasToString(Long.toString(expected.toMillis()));
        });
    }

    @Test
    void everyServiceMayDoWhatItsCodeDoesAndNothingElse() {
        for (ServiceSettings service : ServiceSettings.all()) {
            Set<String> needed = needs(service);
            if (!needed.isEmpty()) {
                assertThat(rights("tandem-" + service.name()))
                        .as(service.name())
                        .hasSameElementsAs(needed);
            }
        }
    }

    @Test
    void everyUserIsUsedBySomebody() {
        Set<String> users = ServiceSettings.all().stream()
                .filter(service -> !needs(service).isEmpty())
                .map(service -> "tandem-" + service.name())
                .collect(Collectors.toSet());
        users.addAll(Set.of("tandem-keda", "tandem-scaler", "tandem-mirror", "tandem-mirror-source"));

        assertThat(Infrastructure.of("KafkaUser")).extracting(Manifest::name).hasSameElementsAs(users);
    }

    @Test
    void scalersLookAtEveryGroupAndChangeNothing() {
        Set<String> described = new HashSet<>();
        Set<String> read = new HashSet<>();
        for (Consumption consumption : consumptions()) {
            described.add("group " + consumption.group() + " [Describe]");
            described.add("topic " + consumption.topic() + " [Describe]");
            read.add("group " + consumption.group() + " [Describe]");
            read.add("topic " + consumption.topic() + " [Read]");
        }
        assertThat(rights("tandem-keda")).hasSameElementsAs(described);
        assertThat(rights("tandem-scaler")).hasSameElementsAs(read);
    }

    @Test
    void mirrorCopiesAllEventsAndGroupsAndNoDeadLetters() {
        Manifest mirror = Infrastructure.of("KafkaMirrorMaker2").get(0);
        Set<String> groups = consumptions().stream().map(Consumption::group).collect(Collectors.toSet());

        assertThat(mirror.text("spec.mirrors.0.topicsPattern").split("\\|", -1))
                .extracting(pattern -> pattern.replace("\\.", "."))
                .containsExactlyInAnyOrderElementsOf(Topology.TOPICS);
        assertThat(mirror.text("spec.mirrors.0.groupsPattern").split("\\|", -1))
                .containsExactlyInAnyOrderElementsOf(groups);
        assertThat(rights("tandem-mirror-source"))
                .containsAll(groups.stream()
                        .map(group -> "group " + group + " [Describe]")
                        .toList())
                .containsAll(Topology.TOPICS.stream()
                        .map(topic -> "topic " + topic + " [Read, DescribeConfigs]")
                        .toList())
                .noneMatch(right -> right.contains("Write") || right.contains("Alter") || right.contains("Create"));
        assertThat(rights("tandem-mirror"))
                .containsAll(groups.stream()
                        .map(group -> "group " + group + " [Read]")
                        .toList())
                .containsAll(Topology.TOPICS.stream()
                        .map(topic -> "topic " + topic + " [Read, Write, DescribeConfigs]")
                        .toList());
    }

    @Test
    void everyUserAndTopicBelongsToTheCluster() {
        String cluster = Infrastructure.of("Kafka").get(0).name();
        List<Manifest> members = new ArrayList<>(topics());
        members.addAll(Infrastructure.of("KafkaUser"));
        members.addAll(Infrastructure.of("KafkaNodePool"));

        assertThat(members).allSatisfy(member -> assertThat(member.map("metadata.labels"))
                .as("%s", member)
                .containsEntry("strimzi.io/cluster", cluster));
    }

    static Set<Consumption> consumptions() {
        return Topology.GROUPS.entrySet().stream()
                .flatMap(topic -> topic.getValue().stream().map(group -> new Consumption(topic.getKey(), group)))
                .collect(Collectors.toSet());
    }

    private static Set<String> needs(ServiceSettings service) {
        Set<String> rights = new HashSet<>();
        service.publishes().forEach(topic -> rights.add("topic " + topic + " [Write]"));
        service.consumes().forEach(consumption -> {
            rights.add("topic " + consumption.topic() + " [Read, DescribeConfigs]");
            rights.add("group " + consumption.group() + " [Read]");
            rights.add("topic " + consumption.deadLetterTopic() + " [Write]");
        });
        return rights;
    }

    private static List<Manifest> topics() {
        return Infrastructure.of("KafkaTopic");
    }

    private static Duration keeping(String setting) throws ReflectiveOperationException {
        String days = MessagingConfig.Keeping.class
                .getMethod(setting)
                .getAnnotation(WithDefault.class)
                .value();
        return Duration.parse("P" + days);
    }

    private static List<String> rights(String user) {
        Manifest found = Infrastructure.of("KafkaUser").stream()
                .filter(manifest -> manifest.name().equals(user))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no KafkaUser is named " + user));
        return found.maps("spec.authorization.acls").stream()
                .map(BrokerTest::right)
                .toList();
    }

    private static String right(Map<String, Object> acl) {
        Map<?, ?> resource = (Map<?, ?>) acl.get("resource");
        return resource.get("type") + " " + resource.get("name") + ' ' + acl.get("operations");
    }
}
