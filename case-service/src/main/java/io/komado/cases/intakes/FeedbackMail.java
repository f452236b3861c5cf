package io.komado.cases.intakes;

import io.komado.chassis.mail.Mail;

/** What an applicant is written: the approved text, framed by who writes on whose behalf (R1-20, R1-23). */
final class FeedbackMail {

    private static final String TEMPLATE = "intake.feedback";

    private FeedbackMail() {}

    static Mail of(DeskIntake intake, Client client) {
        boolean english =
                intake.account().language().equals("en") && !client.english().isBlank();
        String organisation = english ? client.english() : client.japanese();
        String desk = english && !client.deskEnglish().isBlank() ? client.deskEnglish() : client.desk();
        String text = intake.work().feedback().text();
        return english
                ? new Mail(TEMPLATE, intake.account().mail(), "About what you wrote to us", """
                        You wrote to us about %s. With its agreement, we let you know:

                        %s

                        Please note that neither %s nor we answer questions about how this goes on.

                        %s
                        """.formatted(
                                organisation, text, organisation, desk))
                : new Mail(TEMPLATE, intake.account().mail(), "お寄せいただいた内容について", """
                        %sについてお寄せいただいた内容について、同社・同団体の了承のもとでお知らせします。

                        %s

                        経過についてのお問い合わせには、%sも当窓口もお答えしておりません。あらかじめご了承ください。

                        %s
                        """.formatted(
                                organisation, text, organisation, desk));
    }
}
