package dev.tandem.proto.lint;

import dev.tandem.proto.lint.rule.AmountsAreWhole;
import dev.tandem.proto.lint.rule.EnumStartsUnspecified;
import dev.tandem.proto.lint.rule.EnumValuesArePrefixed;
import dev.tandem.proto.lint.rule.EventsCarryTheirTime;
import dev.tandem.proto.lint.rule.EverythingIsDocumented;
import dev.tandem.proto.lint.rule.IdsAreStrings;
import dev.tandem.proto.lint.rule.RequestFieldsAreBounded;
import dev.tandem.proto.lint.rule.TimesAreTimestamps;
import java.util.List;

/** One file for each rule about enums, fields and comments that breaks it. */
final class TypeFixtures {

    static final List<Fixture> ALL = List.of(
            Fixture.of(new EnumStartsUnspecified(), """
                        enum_type { name: "Bad" value { name: "BAD_REAL" number: 0 } }
                        enum_type { name: "Good" value { name: "GOOD_UNSPECIFIED" number: 0 } }
                        """, "tandem.bad.v1.Bad"),
            Fixture.of(new EnumValuesArePrefixed(), """
                        enum_type {
                          name: "BadKind"
                          value { name: "BAD_KIND_UNSPECIFIED" number: 0 }
                          value { name: "KIND_OF_BAD" number: 1 }
                        }
                        """, "tandem.bad.v1.BadKind.KIND_OF_BAD"),
            Fixture.of(new TimesAreTimestamps(), """
                        message_type {
                          name: "Bad"
                          field { name: "pay_time" number: 1 type: TYPE_INT64 }
                          field { name: "paid_at" number: 2 type_name: ".google.protobuf.Timestamp" }
                          field { name: "ship_time" number: 3 type_name: ".google.protobuf.Timestamp" }
                        }
                        """, "tandem.bad.v1.Bad.pay_time", "tandem.bad.v1.Bad.paid_at"),
            Fixture.of(new IdsAreStrings(), """
                        message_type { name: "Bad" field { name: "order_id" number: 1 type: TYPE_INT64 } }
                        """, "tandem.bad.v1.Bad.order_id"),
            Fixture.of(new AmountsAreWhole(), """
                        message_type {
                          name: "Bad"
                          field { name: "price" number: 1 type: TYPE_DOUBLE }
                          field { name: "weight" number: 2 type: TYPE_FLOAT }
                          field { name: "minor_units" number: 3 type: TYPE_INT64 }
                        }
                        """, "tandem.bad.v1.Bad.price", "tandem.bad.v1.Bad.weight"),
            Fixture.of(new EventsCarryTheirTime(), """
                        name: "tandem/bad/v1/bad_events.proto"
                        message_type { name: "BadHappened" }
                        """, "tandem.bad.v1.BadHappened"),
            Fixture.of(
                    new EverythingIsDocumented(),
                    """
                        message_type {
                          name: "Bad"
                          field { name: "told" number: 1 type: TYPE_BOOL }
                          field { name: "mute" number: 2 type: TYPE_BOOL }
                        }
                        enum_type { name: "Kind" value { name: "KIND_UNSPECIFIED" number: 0 } }
                        service {
                          name: "BadService"
                          method { name: "GetBad" input_type: "Bad" output_type: "Bad" }
                        }
                        source_code_info {
                          location { path: [4, 0, 2, 0] leading_comments: " A whole sentence." }
                          location { path: [4, 0, 2, 1] leading_comments: " half" }
                        }
                        """,
                    "tandem.bad.v1.Bad",
                    "tandem.bad.v1.Bad.mute",
                    "tandem.bad.v1.Kind",
                    "tandem.bad.v1.Kind.KIND_UNSPECIFIED",
                    "tandem.bad.v1.BadService",
                    "tandem.bad.v1.BadService.GetBad"),
            Fixture.of(
                    new RequestFieldsAreBounded(),
                    """
                        message_type {
                          name: "PutBadRequest"
                          field { name: "free" number: 1 type: TYPE_STRING }
                          field {
                            name: "open" number: 2 type: TYPE_STRING
                            options { [buf.validate.field] { string { pattern: "^a+$" } } }
                          }
                          field {
                            name: "short" number: 3 type: TYPE_STRING
                            options { [buf.validate.field] { string { max_len: 9 } } }
                          }
                          field {
                            name: "no_floor" number: 4 type: TYPE_INT32
                            options { [buf.validate.field] { int32 { lte: 9 } } }
                          }
                          field {
                            name: "no_roof" number: 5 type: TYPE_INT64
                            options { [buf.validate.field] { int64 { gte: 1 } } }
                          }
                          field { name: "unsigned" number: 6 type: TYPE_UINT32 }
                          field { name: "raw" number: 7 type: TYPE_BYTES }
                          field { name: "any_kind" number: 8 type_name: ".tandem.bad.v1.Kind" }
                          field {
                            name: "parts" number: 9 label: LABEL_REPEATED type_name: ".tandem.bad.v1.Part"
                          }
                          field { name: "some_time" number: 10 type_name: ".google.protobuf.Timestamp" }
                          field {
                            name: "this_time" number: 11 type_name: ".google.protobuf.Timestamp"
                            options {
                              [buf.validate.field] { timestamp { gte { seconds: 0 } lte { seconds: 9 } } }
                            }
                          }
                        }
                        message_type { name: "Part" field { name: "nested" number: 1 type: TYPE_STRING } }
                        message_type {
                          name: "NobodySends"
                          field { name: "free" number: 1 type: TYPE_STRING }
                        }
                        enum_type { name: "Kind" value { name: "KIND_UNSPECIFIED" number: 0 } }
                        """,
                    "tandem.bad.v1.PutBadRequest.free",
                    "tandem.bad.v1.PutBadRequest.open",
                    "tandem.bad.v1.PutBadRequest.no_floor",
                    "tandem.bad.v1.PutBadRequest.no_roof",
                    "tandem.bad.v1.PutBadRequest.unsigned",
                    "tandem.bad.v1.PutBadRequest.raw",
                    "tandem.bad.v1.PutBadRequest.any_kind",
                    "tandem.bad.v1.PutBadRequest.parts",
                    "tandem.bad.v1.PutBadRequest.some_time",
                    "tandem.bad.v1.Part.nested"));

    private TypeFixtures() {}
}
