package flashsale.local.template;

/** A CloudFormation function that is not worked out yet: {@code !Sub "..."} or {@code {"Fn::Sub": "..."}}. */
record Intrinsic(String function, Object argument) {}
