package dev.tandem.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class RpcScopesTest {
    @Test
    void everyRpcOfTheContractsHasAScope() throws IOException {
        assertThat(methods()).hasSizeGreaterThan(20).allSatisfy(method -> assertThat(RpcScopes.of(method))
                .as(method)
                .hasValueSatisfying(scope -> assertThat(Scopes.ALL).contains(scope)));
    }

    @Test
    void noRpcOfTheContractsIsOpen() throws IOException {
        assertThat(methods()).noneMatch(RpcScopes::isOpen);
    }

    @Test
    void whatIsNotDeclaredHasNone() {
        assertThat(RpcScopes.of("tandem.ordering.v1.OrderService/GiveAway")).isEmpty();
        assertThat(RpcScopes.isOpen("externalscaler.ExternalScaler/IsActive")).isFalse();
    }

    @Test
    void healthAndReflectionAreOpen() {
        assertThat(RpcScopes.isOpen("grpc.health.v1.Health/Check")).isTrue();
        assertThat(RpcScopes.isOpen("grpc.reflection.v1.ServerReflection/ServerReflectionInfo"))
                .isTrue();
    }

    private static List<String> methods() throws IOException {
        try (InputStream contracts = RpcScopesTest.class.getResourceAsStream("/META-INF/tandem/contracts.binpb")) {
            return FileDescriptorSet.parseFrom(contracts).getFileList().stream()
                    .filter(file -> file.getPackage().startsWith("tandem."))
                    .flatMap(file -> file.getServiceList().stream().flatMap(service -> service.getMethodList().stream()
                            .map(method -> file.getPackage() + "." + service.getName() + "/" + method.getName())))
                    .toList();
        }
    }
}
