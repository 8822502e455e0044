/**
 * The shop's stores as containers see them: {@code make sam-local} runs the doors of the shop under SAM's own gateway,
 * in containers, before the same servers that {@code make run} starts.
 */
package flashsale.local.sam;
