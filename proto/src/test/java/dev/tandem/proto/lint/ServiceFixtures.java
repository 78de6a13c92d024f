package dev.tandem.proto.lint;

import dev.tandem.proto.lint.rule.FieldsAreSnakeCase;
import dev.tandem.proto.lint.rule.JavaPackageFollowsPackage;
import dev.tandem.proto.lint.rule.PackageIsDirectory;
import dev.tandem.proto.lint.rule.PackageIsVersioned;
import dev.tandem.proto.lint.rule.RpcMessagesAreNamedAfterRpc;
import dev.tandem.proto.lint.rule.RpcStatesIdempotency;
import dev.tandem.proto.lint.rule.ServicesAreNamedService;
import dev.tandem.proto.lint.rule.TypesArePascalCase;
import java.util.List;

/** One file for each rule about packages, names and services that breaks it. */
final class ServiceFixtures {

    static final List<Fixture> ALL = List.of(
            Fixture.of(new PackageIsDirectory(), """
                        name: "tandem/elsewhere/v1/bad.proto"
                        """, "tandem/elsewhere/v1/bad.proto"),
            Fixture.of(new PackageIsVersioned(), """
                        package: "tandem.bad"
                        """, "tandem/bad/v1/bad.proto"),
            Fixture.of(new JavaPackageFollowsPackage(), """
                        options { java_package: "bad.v1" java_multiple_files: true java_outer_classname: "BadProto" }
                        """, "tandem/bad/v1/bad.proto"),
            Fixture.of(new TypesArePascalCase(), """
                        message_type { name: "bad_type" }
                        message_type { name: "Good" }
                        """, "tandem.bad.v1.bad_type"),
            Fixture.of(new FieldsAreSnakeCase(), """
                        message_type {
                          name: "Bad"
                          field { name: "badName" number: 1 type: TYPE_BOOL }
                          field { name: "good_name" number: 2 type: TYPE_BOOL }
                        }
                        """, "tandem.bad.v1.Bad.badName"),
            Fixture.of(new ServicesAreNamedService(), """
                        service { name: "Bad" }
                        service { name: "GoodService" }
                        """, "tandem.bad.v1.Bad"),
            Fixture.of(
                    new RpcMessagesAreNamedAfterRpc(),
                    """
                        message_type { name: "Bad" }
                        message_type { name: "GetBadRequest" }
                        message_type { name: "GetBadResponse" }
                        message_type { name: "PingRequest" }
                        message_type { name: "PingResponse" }
                        service {
                          name: "BadService"
                          method { name: "GetBad" input_type: "GetBadRequest" output_type: "GetBadResponse" }
                          method { name: "ListBad" input_type: "GetBadRequest" output_type: "Bad" }
                          method { name: "Ping" input_type: "PingRequest" output_type: "PingResponse" }
                        }
                        """,
                    "tandem.bad.v1.BadService.ListBad",
                    "tandem.bad.v1.BadService.ListBad",
                    "tandem.bad.v1.BadService.Ping"),
            Fixture.of(
                    new RpcStatesIdempotency(),
                    """
                        message_type { name: "Bad" }
                        service {
                          name: "BadService"
                          method {
                            name: "GetBad" input_type: "Bad" output_type: "Bad"
                            options { idempotency_level: IDEMPOTENT }
                          }
                          method { name: "PutBad" input_type: "Bad" output_type: "Bad" }
                        }
                        source_code_info { location { path: [6, 0, 2, 1] leading_comments: " Idempotent." } }
                        """,
                    "tandem.bad.v1.BadService.GetBad",
                    "tandem.bad.v1.BadService.PutBad"));

    private ServiceFixtures() {}
}
