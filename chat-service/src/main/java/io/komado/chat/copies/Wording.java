package io.komado.chat.copies;

import io.komado.chat.conversations.Withdrawal;

/** The few words of ours that stand on a copy. */
public enum Wording {
    JA("やりとりの控え", "わたし", "相手", "窓口", "（ここに添えたもの：%s）", "持ち出した人 %s　%s", "午前", "午後"),
    EN(
            "Copy of a conversation",
            "I",
            "Member",
            "Desk",
            "(attached here: %s)",
            "Taken out by %s, %s",
            "morning",
            "afternoon");

    private final String title;
    private final String self;
    private final String member;
    private final String desk;
    private final String attached;
    private final String takenOut;
    private final String morning;
    private final String afternoon;

    Wording(
            String title,
            String self,
            String member,
            String desk,
            String attached,
            String takenOut,
            String morning,
            String afternoon) {
        this.title = title;
        this.self = self;
        this.member = member;
        this.desk = desk;
        this.attached = attached;
        this.takenOut = takenOut;
        this.morning = morning;
        this.afternoon = afternoon;
    }

    String title() {
        return title;
    }

    /** Who wrote, as its member's own copy says it. */
    String ownSide(boolean byMember) {
        return byMember ? self : desk;
    }

    /** Who wrote, where it was the member, as the desk's copy says it. */
    String member() {
        return member;
    }

    String attached(String kind) {
        return attached.formatted(kind);
    }

    String takenOut(String who, String when) {
        return takenOut.formatted(who, when);
    }

    String half(boolean am) {
        return am ? morning : afternoon;
    }

    String withdrawn(Withdrawal why) {
        return switch (this) {
            case JA ->
                switch (why) {
                    case NONE -> "（取り消しました）";
                    case MISTAKE -> "（取り消しました：書きまちがえた）";
                    case TOO_MUCH -> "（取り消しました：書きすぎた）";
                    case CHANGED -> "（取り消しました：気持ちが変わった）";
                };
            case EN ->
                switch (why) {
                    case NONE -> "(taken back)";
                    case MISTAKE -> "(taken back: a slip)";
                    case TOO_MUCH -> "(taken back: it was too much)";
                    case CHANGED -> "(taken back: a change of mind)";
                };
        };
    }
}
