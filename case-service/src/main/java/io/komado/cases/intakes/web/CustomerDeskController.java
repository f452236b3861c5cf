package io.komado.cases.intakes.web;

import io.komado.cases.intakes.ClientBook;
import io.komado.chassis.actor.AllowedTo;
import io.komado.chassis.actor.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether there is a customers' desk on either side, so that the app shows its doors only where they lead somewhere. */
@RestController
class CustomerDeskController {

    /**
     * What there is.
     *
     * @param works whether the organisation is a desk for others
     * @param engaged whether a desk works for its own customers
     */
    record Sides(boolean works, boolean engaged) {}

    private final ClientBook book;

    CustomerDeskController(ClientBook book) {
        this.book = book;
    }

    @GetMapping("/customer-desk")
    @AllowedTo(
            value = {Who.DESK_AGENT, Who.RESPONDER, Who.DESK_LEAD, Who.DEPARTMENT_HEAD, Who.PRESIDENT},
            unaudited = "whether there is a desk, no content")
    Sides sides() {
        return new Sides(book.worksForOthers(), book.isServed());
    }
}
