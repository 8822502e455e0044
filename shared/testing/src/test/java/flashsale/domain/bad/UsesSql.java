package flashsale.domain.bad;

import java.sql.Connection;

record UsesSql(Connection connection) {}
