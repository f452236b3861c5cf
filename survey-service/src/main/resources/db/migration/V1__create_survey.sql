-- Who holds which role from when until when, as identity-service tells.
create table staff_grant (
    tenant_id  text not null default current_tenant(),
    grant_id   uuid not null,
    staff_id   uuid not null,
    role       text not null,
    from_date  date not null,
    until_date date not null,
    constraint staff_grant_pk primary key (tenant_id, grant_id)
);
create index staff_grant_person on staff_grant (tenant_id, staff_id);

-- What provisioning-service and identity-service tell of an organisation: how large it is, what it may show, whether it is open.
create table organisation (
    tenant_id      text not null default current_tenant(),
    headcount      int,
    accounts       int not null default 0,
    rules_version  int not null default 0,
    profile        text not null default '',
    cell_threshold int not null default 5,
    text_threshold int not null default 10,
    english        boolean not null default true,
    is_open        boolean not null default true,
    constraint organisation_pk primary key (tenant_id)
);

create table survey (
    tenant_id  text not null default current_tenant(),
    id         uuid not null,
    audience   text not null,
    revision   bigint not null,
    version    int not null,
    changed_on date not null,
    draft      text not null,
    constraint survey_pk primary key (tenant_id, id),
    constraint survey_audience check (audience in ('members', 'staff', 'guardians'))
);

create table survey_version (
    tenant_id     text not null default current_tenant(),
    survey_id     uuid not null,
    version       int not null,
    published_on  date not null,
    questionnaire text not null,
    constraint survey_version_pk primary key (tenant_id, survey_id, version),
    constraint survey_version_of_survey foreign key (tenant_id, survey_id) references survey (tenant_id, id)
);

create table wave (
    tenant_id      text not null default current_tenant(),
    id             uuid not null,
    survey_id      uuid not null,
    survey_version int not null,
    audience       text not null,
    state          text not null,
    opens_on       date not null,
    closes_on      date not null,
    repeats        int,
    reminders      date[] not null,
    revision       bigint not null,
    response_rate  int,
    evaluated      boolean not null default false,
    constraint wave_pk primary key (tenant_id, id),
    constraint wave_asks foreign key (tenant_id, survey_id, survey_version)
        references survey_version (tenant_id, survey_id, version),
    constraint wave_state check (state in ('scheduled', 'open', 'closed', 'archived', 'cancelled'))
);
create index wave_newest on wave (tenant_id, opens_on desc, id);

-- A wave's keys: for its ballots until it closes, for its shuffled answers until it is archived. To destroy one is to delete what lies under it.
create table wave_key (
    tenant_id        text not null default current_tenant(),
    wave_id          uuid not null,
    purpose          text not null,
    data_key         bytea not null,
    data_key_version int not null,
    public_key       bytea not null,
    private_key      bytea not null,
    constraint wave_key_pk primary key (tenant_id, wave_id, purpose),
    constraint wave_key_purpose check (purpose in ('ballots', 'sheets'))
);

-- Who had a ballot signed. Rows come a day late, at least five together, sorted; they go when the wave closes. No key leads from here to hand_in, and no time is
-- in either.
create table signing_mark (
    tenant_id text not null default current_tenant(),
    wave_id   uuid not null,
    signer    text not null,
    blinded   bytea not null,
    constraint signing_mark_pk primary key (tenant_id, wave_id, signer)
);

-- Digests of tickets on paper, until the wave closes.
create table ticket (
    tenant_id text not null default current_tenant(),
    wave_id   uuid not null,
    digest    bytea not null,
    constraint ticket_pk primary key (tenant_id, wave_id, digest)
);

-- The box of a wave: answers under the digest of their ballot, encrypted. Emptied when the wave closes.
create table hand_in (
    tenant_id text not null default current_tenant(),
    wave_id   uuid not null,
    ballot    bytea not null,
    answers   bytea not null,
    constraint hand_in_pk primary key (tenant_id, wave_id, ballot)
);

-- The same answers without their ballots, in a new order and under a new key, from closing until the wave is archived.
create table answer_sheet (
    tenant_id text not null default current_tenant(),
    wave_id   uuid not null,
    id        uuid not null,
    answers   bytea not null,
    constraint answer_sheet_pk primary key (tenant_id, wave_id, id)
);

-- What may be known of a wave, counted and protected once.
create table wave_result (
    tenant_id        text not null default current_tenant(),
    wave_id          uuid not null,
    data_key         bytea not null,
    data_key_version int not null,
    results          bytea not null,
    constraint wave_result_pk primary key (tenant_id, wave_id)
);

-- What was written in free words, where enough people wrote, in an order that was drawn once.
create table wave_text (
    tenant_id   text not null default current_tenant(),
    wave_id     uuid not null,
    question_id text not null,
    content     bytea not null,
    constraint wave_text_pk primary key (tenant_id, wave_id, question_id),
    constraint wave_text_of_result foreign key (tenant_id, wave_id) references wave_result (tenant_id, wave_id)
);

do $$
declare
    name text;
begin
    foreach name in array array['staff_grant', 'organisation', 'survey', 'survey_version', 'wave', 'wave_key', 'signing_mark', 'ticket', 'hand_in',
            'answer_sheet', 'wave_result', 'wave_text'] loop
        execute format('alter table %I enable row level security', name);
        execute format('alter table %I force row level security', name);
        execute format(
            'create policy tenant on %I to ${service}_service using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())',
            name);
        execute format('grant select, insert, update, delete on %I to ${service}_service', name);
    end loop;
end
$$;
revoke update on survey_version, signing_mark, ticket, hand_in, answer_sheet, wave_text from ${service}_service;
