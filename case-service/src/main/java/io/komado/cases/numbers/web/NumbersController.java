package io.komado.cases.numbers.web;

import io.komado.cases.numbers.Numbers;
import io.komado.cases.numbers.Share;
import io.komado.cases.numbers.YearInNumbers;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NumbersController {

    record ShareView(String code, @Nullable Integer count) {

        static ShareView of(Share share) {
            return new ShareView(share.code(), share.count().orElse(null));
        }
    }

    record NumbersView(
            int year,
            @Nullable Integer cases,
            @Nullable Integer perHundred,
            List<ShareView> channels,
            List<ShareView> categories,
            @Nullable Integer foundPercent,
            @Nullable Integer daysToFirstStep,
            @Nullable Integer daysToDecision,
            @Nullable Integer daysToClose) {

        static NumbersView of(YearInNumbers year) {
            return new NumbersView(
                    year.year(),
                    year.cases().orElse(null),
                    year.perHundred().orElse(null),
                    year.channels().stream().map(ShareView::of).toList(),
                    year.categories().stream().map(ShareView::of).toList(),
                    year.foundPercent().orElse(null),
                    year.daysToFirstStep().orElse(null),
                    year.daysToDecision().orElse(null),
                    year.daysToClose().orElse(null));
        }
    }

    private final Numbers numbers;

    NumbersController(Numbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/numbers")
    @AllowedTo(
            value = {Who.COMMITTEE, Who.CHAIR, Who.PRESIDENT, Who.AUDITOR},
            unaudited = "counts of a whole year, small ones hidden")
    NumbersView numbers(@RequestParam int year) {
        return NumbersView.of(numbers.of(Math.clamp(year, 2000, 2100)));
    }
}
