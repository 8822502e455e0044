package flashsale.telemetry;

import flashsale.testing.house.HouseRules;

class HouseRulesTest extends HouseRules {}
