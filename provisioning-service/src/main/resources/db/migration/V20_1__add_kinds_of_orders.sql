-- Why letters are ordered: for more people, as spare ones of a pool, or anew for everybody; and what comes after what (TH-09).
-- The orders of one generation are in use side by side; those before it end when its own letters have been in people's hands for a while.
alter table letter_order
    add column kind              text not null default 'more',
    add column generation        int not null default 1,
    add column retires_at        timestamptz,
    add column spares_left       int,
    add column spares_counted_on date,
    drop constraint letter_order_headcount,
    add constraint letter_order_kind check (kind in ('more', 'spares', 'anew')),
    add constraint letter_order_headcount check (case when kind = 'spares' then headcount = 0 else headcount >= 5 end),
    add constraint letter_order_generation check (generation >= 1),
    add constraint letter_order_retires check (retires_at is null or distribution_began_at is not null),
    add constraint letter_order_spares_left check (spares_left between 0 and spare),
    add constraint letter_order_spares_counted check ((spares_left is null) = (spares_counted_on is null));
