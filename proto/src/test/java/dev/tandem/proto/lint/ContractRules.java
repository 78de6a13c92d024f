package dev.tandem.proto.lint;

import dev.tandem.proto.lint.rule.AmountsAreWhole;
import dev.tandem.proto.lint.rule.EnumStartsUnspecified;
import dev.tandem.proto.lint.rule.EnumValuesArePrefixed;
import dev.tandem.proto.lint.rule.EventsCarryTheirTime;
import dev.tandem.proto.lint.rule.EverythingIsDocumented;
import dev.tandem.proto.lint.rule.FieldsAreSnakeCase;
import dev.tandem.proto.lint.rule.IdsAreStrings;
import dev.tandem.proto.lint.rule.JavaPackageFollowsPackage;
import dev.tandem.proto.lint.rule.PackageIsDirectory;
import dev.tandem.proto.lint.rule.PackageIsVersioned;
import dev.tandem.proto.lint.rule.RequestFieldsAreBounded;
import dev.tandem.proto.lint.rule.RpcMessagesAreNamedAfterRpc;
import dev.tandem.proto.lint.rule.RpcStatesIdempotency;
import dev.tandem.proto.lint.rule.ServicesAreNamedService;
import dev.tandem.proto.lint.rule.TimesAreTimestamps;
import dev.tandem.proto.lint.rule.TypesArePascalCase;
import java.util.List;

/** Every rule of the lint. */
final class ContractRules {

    static final List<ContractRule> ALL = List.of(
            new PackageIsDirectory(),
            new PackageIsVersioned(),
            new JavaPackageFollowsPackage(),
            new TypesArePascalCase(),
            new FieldsAreSnakeCase(),
            new ServicesAreNamedService(),
            new RpcMessagesAreNamedAfterRpc(),
            new RpcStatesIdempotency(),
            new EnumStartsUnspecified(),
            new EnumValuesArePrefixed(),
            new TimesAreTimestamps(),
            new IdsAreStrings(),
            new AmountsAreWhole(),
            new EventsCarryTheirTime(),
            new RequestFieldsAreBounded(),
            new EverythingIsDocumented());

    private ContractRules() {}
}
