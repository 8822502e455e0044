/** {@code make bench} and {@code make bench-cold}: what the shop and its functions do in numbers, beside the raw limits of the same run. */
package flashsale.proof.bench;
