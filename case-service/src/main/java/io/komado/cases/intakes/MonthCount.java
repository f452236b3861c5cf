package io.komado.cases.intakes;

import io.komado.cases.numbers.Share;
import java.time.YearMonth;
import java.util.List;

/**
 * How many intakes a desk received for an organisation in a month of its zone (R1-38). It holds counts alone, and none that is small by kind or store
 * (R1-47).
 *
 * @param total exact, zero included
 * @param kinds by kind
 * @param stores by the store's name; {@code ""} for those that name none of the list
 */
public record MonthCount(YearMonth month, int total, List<Share> kinds, List<Share> stores) {

    public MonthCount {
        kinds = List.copyOf(kinds);
        stores = List.copyOf(stores);
    }
}
