/**
 * The rules of the house. {@link flashsale.testing.house.HouseRules} looks at the classes of one module and runs in
 * each of them; {@link flashsale.testing.house.Tidy} reads the sources of all modules and runs once.
 */
package flashsale.testing.house;
