package io.komado.provisioning.tenants.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.komado.provisioning.letters.Organisation;
import io.komado.provisioning.tenants.SuspensionReason;

/** The words of requests about tenants, apart from the domain's own types. */
public final class Codes {

    private Codes() {}

    /** What an organisation is. */
    public enum Kind {
        @JsonProperty("school")
        SCHOOL,
        @JsonProperty("company")
        COMPANY;

        /** What it stands for. */
        public Organisation.Kind kind() {
            return Organisation.Kind.valueOf(name());
        }
    }

    /** A language in which an organisation works. */
    public enum Language {
        @JsonProperty("ja")
        JA,
        @JsonProperty("en")
        EN;

        /** What it stands for. */
        public io.komado.provisioning.letters.Language language() {
            return io.komado.provisioning.letters.Language.valueOf(name());
        }
    }

    /** What an organisation does (R1-44). */
    public enum Industry {
        @JsonProperty("school")
        SCHOOL,
        @JsonProperty("college")
        COLLEGE,
        @JsonProperty("university")
        UNIVERSITY,
        @JsonProperty("media")
        MEDIA,
        @JsonProperty("lodging")
        LODGING,
        @JsonProperty("travel")
        TRAVEL,
        @JsonProperty("restaurant")
        RESTAURANT,
        @JsonProperty("care")
        CARE,
        @JsonProperty("medical")
        MEDICAL,
        @JsonProperty("retail")
        RETAIL,
        @JsonProperty("transport")
        TRANSPORT,
        @JsonProperty("entertainment")
        ENTERTAINMENT,
        @JsonProperty("call-centre")
        CALL_CENTRE,
        @JsonProperty("finance")
        FINANCE,
        @JsonProperty("insurance")
        INSURANCE,
        @JsonProperty("real-estate")
        REAL_ESTATE,
        @JsonProperty("public-service")
        PUBLIC_SERVICE,
        @JsonProperty("local-government")
        LOCAL_GOVERNMENT,
        @JsonProperty("fire-department")
        FIRE_DEPARTMENT,
        @JsonProperty("police")
        POLICE,
        @JsonProperty("manufacturing")
        MANUFACTURING,
        @JsonProperty("information")
        INFORMATION,
        @JsonProperty("other")
        OTHER;

        /** What it stands for. */
        public io.komado.provisioning.tenants.Industry industry() {
            return io.komado.provisioning.tenants.Industry.valueOf(name());
        }
    }

    /** Why a tenant is closed for a while. */
    public enum Suspension {
        @JsonProperty("unpaid")
        UNPAID,
        @JsonProperty("request")
        REQUEST,
        @JsonProperty("terms")
        TERMS,
        @JsonProperty("other")
        OTHER;

        /** What it stands for. */
        public SuspensionReason reason() {
            return SuspensionReason.valueOf(name());
        }
    }
}
