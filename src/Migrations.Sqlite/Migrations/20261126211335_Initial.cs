using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CoSo.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    display_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    closed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    folded = table.Column<string>(type: "TEXT", maxLength: 450, nullable: false),
                    user_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    normalized_user_name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    password_hash = table.Column<string>(type: "TEXT", nullable: true),
                    security_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number = table.Column<string>(type: "TEXT", nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    access_failed_count = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_feed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    revoked_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_feed", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chase_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assigner_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reply_by = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chase_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "chase_scheme",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    remind = table.Column<int>(type: "INTEGER", nullable: true),
                    remind_again = table.Column<int>(type: "INTEGER", nullable: true),
                    head = table.Column<int>(type: "INTEGER", nullable: true),
                    above = table.Column<int>(type: "INTEGER", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chase_scheme", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "citizen_case",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    secret_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    procedure_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    secrecy = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    receiver_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    about_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    about_path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    place_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    sender_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sender_address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    sender_contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    sender_mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    is_from_resident = table.Column<bool>(type: "INTEGER", nullable: false),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    representatives = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    received_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_order = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    verifier_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    verifier_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    proposal = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    decision_number = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    overturns = table.Column<bool>(type: "INTEGER", nullable: true),
                    ending_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    forwarded_to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    traits = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    rating = table.Column<int>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_citizen_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    friendly_name = table.Column<string>(type: "TEXT", nullable: true),
                    xml = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "day_move",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_before = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    name_after = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_before = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_after = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_day_move", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "duty",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assigner_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    folded_title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    source_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source_label = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    source_url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_begun = table.Column<bool>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    given_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_how = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    due_order = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    notice_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_short_notice = table.Column<bool>(type: "INTEGER", nullable: false),
                    late_after = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    shown_late_from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    explained_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waiting_on_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    waiting_on_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    waiting_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    waited_days = table.Column<int>(type: "INTEGER", nullable: false),
                    reported_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    closed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    workstream_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    partner_names = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    in_charge_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    in_charge_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    planned_label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    planned_url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    files = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "finding_dismissal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    officer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    finding_key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_finding_dismissal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "hand_over",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    from_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    to_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    with_unassigned = table.Column<bool>(type: "INTEGER", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false),
                    passed = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "head_round",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    opened_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    opened_by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    cancelled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    cancelled_why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head_round", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inspection_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_below = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    items = table.Column<int>(type: "INTEGER", nullable: false),
                    missing = table.Column<int>(type: "INTEGER", nullable: false),
                    files = table.Column<int>(type: "INTEGER", nullable: false),
                    bytes = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    begun_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    fault = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inspection_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    spent_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    due_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    error = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    claimed_until = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outside_letter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    field = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_letter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outside_list",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outside_list", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    owner_url = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    generation = table.Column<int>(type: "INTEGER", nullable: false),
                    replaces_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_by_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_by = table.Column<string>(type: "TEXT", maxLength: 90, nullable: true),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draft_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    drafter_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    has_initials = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_check = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_approval = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_brought_in = table.Column<bool>(type: "INTEGER", nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signed_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    signing_mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signer_title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    signer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    capacity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    initials = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    copies = table.Column<int>(type: "INTEGER", nullable: false),
                    archive_mark = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    approved_outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: true),
                    full_number = table.Column<string>(type: "TEXT", maxLength: 90, nullable: true),
                    sign = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    issued_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    moved_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_number",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_number", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_rules",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    own_book = table.Column<bool>(type: "INTEGER", nullable: false),
                    first_number = table.Column<int>(type: "INTEGER", nullable: false),
                    has_check = table.Column<bool>(type: "INTEGER", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "place_issue",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assigner_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    place_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    raised_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    raised_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    public_since = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    also_met = table.Column<int>(type: "INTEGER", nullable: false),
                    also_met_in_person = table.Column<int>(type: "INTEGER", nullable: false),
                    result = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    told_how = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    told_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_place_issue", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    sign = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    issuer_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    issuer_written = table.Column<string>(type: "TEXT", nullable: true),
                    signed_by = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    file_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    text_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    adopted_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    adopted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    current_version = table.Column<int>(type: "INTEGER", nullable: false, defaultValue: 1),
                    amends_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    amends_whole = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    guidance = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_call", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "plan_match",
                columns: table => new
                {
                    source_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    new_measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    old_measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_match", x => new { x.source_plan_id, x.new_measure_id });
                });

            migrationBuilder.CreateTable(
                name: "private_text",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_private_text", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "programme_link",
                columns: table => new
                {
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_link", x => new { x.programme_id, x.plan_id });
                });

            migrationBuilder.CreateTable(
                name: "programme_party",
                columns: table => new
                {
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_lead = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_party", x => new { x.programme_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "programme_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    programme_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_final = table.Column<bool>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    paper_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_review", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reception_day",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    host_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    starts = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    ends = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    host = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    is_ad_hoc = table.Column<bool>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    publish_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    together = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    conclusion = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    moved_to_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    join = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reception_day", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_run",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    messages = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_run", x => x.day);
                });

            migrationBuilder.CreateTable(
                name: "report_consolidated",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    signed_by_deputy = table.Column<bool>(type: "INTEGER", nullable: false),
                    signer_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    paper_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    saved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_consolidated", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_indicator",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_indicator", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_period",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    quarter = table.Column<int>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    since = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_how = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    lock_note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_period", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_proposal",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_number = table.Column<int>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_proposal", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "report_regime",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    to_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    source_label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    adopted_on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_regime", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resident",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    number_mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    household_mark = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    verified_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    verified_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    valid_until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resident", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "resident_letters",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    printed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    letters = table.Column<int>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resident_letters", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "role_grant",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateTime>(type: "TEXT", nullable: false),
                    to = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_grant", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seal_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    post = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    appointed_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    public_key = table.Column<byte[]>(type: "BLOB", nullable: true),
                    wrapped = table.Column<byte[]>(type: "BLOB", nullable: true),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: true),
                    passes = table.Column<int>(type: "INTEGER", nullable: false),
                    memory_bytes = table.Column<int>(type: "INTEGER", nullable: false),
                    made_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ended_paper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_key", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sealed_matter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    receipt_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    procedure_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    received_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    is_information = table.Column<bool>(type: "INTEGER", nullable: false),
                    law_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_order = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    traits = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    ending_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    content_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    work_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sender_key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    is_off_ledger = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_matter", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "search_entry",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    also_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entry", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    seen_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    device = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "setting",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_setting", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "standing_opened",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_standing_opened", x => new { x.plan_id, x.cut_off });
                });

            migrationBuilder.CreateTable(
                name: "stored_file",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    media_type = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    owner_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    also_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    added_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_stored_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "tag",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: true),
                    basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tag", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "target",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    code = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 531, nullable: false),
                    measured_in = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    scale = table.Column<int>(type: "INTEGER", nullable: false),
                    direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    baseline = table.Column<long>(type: "INTEGER", nullable: true),
                    from_year = table.Column<int>(type: "INTEGER", nullable: false),
                    to_year = table.Column<int>(type: "INTEGER", nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lead_post = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    indicator_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    over_code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    counts_people = table.Column<bool>(type: "INTEGER", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "target_proposal",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<int>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_proposal", x => new { x.measure_id, x.at });
                });

            migrationBuilder.CreateTable(
                name: "unit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    professional_parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_requested = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    state_code = table.Column<string>(type: "TEXT", maxLength: 35, nullable: true),
                    paper_sign = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    paper_place = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    households = table.Column<int>(type: "INTEGER", nullable: true),
                    aliases = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    is_confirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_plan_order",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ordered_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordered_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_plan_order", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visit",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    people = table.Column<int>(type: "INTEGER", nullable: false),
                    representatives = table.Column<int>(type: "INTEGER", nullable: true),
                    is_sealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    papers = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    kept_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    kept_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "warning_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    topic = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    area_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_warning_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "account_claim",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_type = table.Column<string>(type: "TEXT", nullable: true),
                    claim_value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_claim_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_login",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    provider_key = table.Column<string>(type: "TEXT", nullable: false),
                    provider_display_name = table.Column<string>(type: "TEXT", nullable: true),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_login", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_account_login_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_passkey",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "BLOB", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    data = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_passkey", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_account_passkey_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    login_provider = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_account_token_account_user_id",
                        column: x => x.user_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chase_letter_line",
                columns: table => new
                {
                    letter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    source_label = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    late_days = table.Column<int>(type: "INTEGER", nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chase_letter_line", x => new { x.letter_id, x.position });
                    table.ForeignKey(
                        name: "fk_chase_letter_line_chase_letter_letter_id",
                        column: x => x.letter_id,
                        principalTable: "chase_letter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    drawn_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    drawn_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    reviewer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reviewer = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    reviewed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    to_the_point = table.Column<bool>(type: "INTEGER", nullable: true),
                    grounded = table.Column<bool>(type: "INTEGER", nullable: true),
                    clear = table.Column<bool>(type: "INTEGER", nullable: true),
                    done = table.Column<bool>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reopened = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_answer_review_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<Guid>(type: "TEXT", nullable: false),
                    held_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    present = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    agreed = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    signed_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_back_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_agreement_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_band",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    band = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_band", x => new { x.case_id, x.band });
                    table.ForeignKey(
                        name: "fk_case_band_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_entry_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_link",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_link", x => new { x.case_id, x.other_id });
                    table.ForeignKey(
                        name: "fk_case_link_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_from_sender = table.Column<bool>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_message_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_moment",
                columns: table => new
                {
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_moment", x => new { x.case_id, x.@event });
                    table.ForeignKey(
                        name: "fk_case_moment_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_pause",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    resumed_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_pause", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_pause_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_how = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: true),
                    cautious_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_promised = table.Column<bool>(type: "INTEGER", nullable: false),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    is_dropped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_step_citizen_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "published_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    case_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    place_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    folded = table.Column<string>(type: "TEXT", nullable: false),
                    published_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    taken_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    taken_back_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_published_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_published_answer_case_case_id",
                        column: x => x.case_id,
                        principalTable: "citizen_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chase",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    assigner_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    late_days = table.Column<int>(type: "INTEGER", nullable: false),
                    is_explained = table.Column<bool>(type: "INTEGER", nullable: false),
                    steps_from = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chase", x => x.id);
                    table.ForeignKey(
                        name: "fk_chase_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "consent",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    how = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    replaced_by_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consent", x => x.id);
                    table.ForeignKey(
                        name: "fk_consent_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deed",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    duty_version = table.Column<int>(type: "INTEGER", nullable: false),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_corrected = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deed", x => x.id);
                    table.ForeignKey(
                        name: "fk_deed_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "duty_partner",
                columns: table => new
                {
                    duty_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duty_partner", x => new { x.duty_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_duty_partner_duty_duty_id",
                        column: x => x.duty_id,
                        principalTable: "duty",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "hand_over_line",
                columns: table => new
                {
                    hand_over_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    evidence = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    waited_for = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    is_personal = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_over_line", x => new { x.hand_over_id, x.position });
                    table.ForeignKey(
                        name: "fk_hand_over_line_hand_over_hand_over_id",
                        column: x => x.hand_over_id,
                        principalTable: "hand_over",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "head_call",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head_call", x => x.id);
                    table.ForeignKey(
                        name: "fk_head_call_head_round_round_id",
                        column: x => x.round_id,
                        principalTable: "head_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "head_review",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    round_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    holding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    head_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    own_grade = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    remark = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    grade = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    graded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    graded_by = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head_review", x => x.id);
                    table.ForeignKey(
                        name: "fk_head_review_head_round_round_id",
                        column: x => x.round_id,
                        principalTable: "head_round",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_delivery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sent_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    received_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    received_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    read_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    reminded_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reminders = table.Column<int>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    recalled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_delivery", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_delivery_paper_paper_id",
                        column: x => x.paper_id,
                        principalTable: "paper",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_recipient",
                columns: table => new
                {
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_recipient", x => new { x.paper_id, x.position });
                    table.ForeignKey(
                        name: "fk_paper_recipient_paper_paper_id",
                        column: x => x.paper_id,
                        principalTable: "paper",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "paper_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    by_unit = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2400, nullable: true),
                    file_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_paper_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_paper_step_paper_paper_id",
                        column: x => x.paper_id,
                        principalTable: "paper",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "issue_voice",
                columns: table => new
                {
                    issue_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pseudonym = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    in_person = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_issue_voice", x => new { x.issue_id, x.pseudonym });
                    table.ForeignKey(
                        name: "fk_issue_voice_place_issue_issue_id",
                        column: x => x.issue_id,
                        principalTable: "place_issue",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    section = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    relation = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    frequency = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    rhythm = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    deadline = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_basis = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    workstream_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    report_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    settled_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    settled_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    made_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    replaced_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    amended_in = table.Column<Guid>(type: "TEXT", nullable: true),
                    is_adopted = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure", x => x.id);
                    table.ForeignKey(
                        name: "fk_measure_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_citation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    type = table.Column<string>(type: "TEXT", nullable: true),
                    issuer = table.Column<string>(type: "TEXT", nullable: true),
                    subject = table.Column<string>(type: "TEXT", nullable: true),
                    flags = table.Column<string>(type: "TEXT", nullable: false),
                    footnote_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_citation", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_citation_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    written = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    folded = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    unknown = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_name", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_name_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_profile",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    until_year = table.Column<int>(type: "INTEGER", nullable: true),
                    extra = table.Column<string>(type: "TEXT", nullable: false),
                    checked_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_in_order = table.Column<bool>(type: "INTEGER", nullable: false),
                    check_note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    checked_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_profile", x => x.plan_id);
                    table.ForeignKey(
                        name: "fk_plan_profile_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_recipient",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    written = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_recipient", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_recipient_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_report",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    section = table.Column<string>(type: "TEXT", nullable: true),
                    from_name_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_name_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    via = table.Column<string>(type: "TEXT", nullable: true),
                    periods_written = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    periods = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    deadline = table.Column<string>(type: "TEXT", nullable: true),
                    start = table.Column<int>(type: "INTEGER", nullable: false),
                    end = table.Column<int>(type: "INTEGER", nullable: false),
                    is_left_out = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_report_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_section",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    path = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_section", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_section_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_text",
                columns: table => new
                {
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_text", x => x.plan_id);
                    table.ForeignKey(
                        name: "fk_plan_text_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    source_plan_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    applied_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    applied_by_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    applied_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_version_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_work",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    lead_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    budget = table.Column<long>(type: "INTEGER", nullable: true),
                    start_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    end_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    progress = table.Column<int>(type: "INTEGER", nullable: false),
                    extra = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    said_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    said_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_work", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_work_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_plan",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    bases = table.Column<string>(type: "TEXT", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    recipients = table.Column<string>(type: "TEXT", nullable: false),
                    parent_version = table.Column<int>(type: "INTEGER", nullable: false),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    returned_why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    approved_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    approved_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    approved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    is_approved_outside = table.Column<bool>(type: "INTEGER", nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_plan", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_plan_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "workstream",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_workstream", x => x.id);
                    table.ForeignKey(
                        name: "fk_workstream_plan_plan_id",
                        column: x => x.plan_id,
                        principalTable: "plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "appointment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    day_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    subject = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    turn = table.Column<int>(type: "INTEGER", nullable: true),
                    answer = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_appointment", x => x.id);
                    table.ForeignKey(
                        name: "fk_appointment_reception_day_day_id",
                        column: x => x.day_id,
                        principalTable: "reception_day",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_consolidated_part",
                columns: table => new
                {
                    report_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_consolidated_part", x => new { x.report_id, x.key });
                    table.ForeignKey(
                        name: "fk_report_consolidated_part_report_consolidated_report_id",
                        column: x => x.report_id,
                        principalTable: "report_consolidated",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_period_heading",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    hint = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: true),
                    wants_figure = table.Column<bool>(type: "INTEGER", nullable: false),
                    has_parts = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_period_heading", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_period_heading_report_period_period_id",
                        column: x => x.period_id,
                        principalTable: "report_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_return",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    period_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kinds = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_how = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    never_late = table.Column<bool>(type: "INTEGER", nullable: false),
                    given_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sent_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    accepted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    reason_fields = table.Column<string>(type: "TEXT", nullable: true),
                    merged_into_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    merged_to_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    taken_over_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    paper_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    paper_file_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    saved_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    saved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_return", x => x.number);
                    table.ForeignKey(
                        name: "fk_report_return_report_period_period_id",
                        column: x => x.period_id,
                        principalTable: "report_period",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_regime_sender",
                columns: table => new
                {
                    regime_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_regime_sender", x => new { x.regime_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_report_regime_sender_report_regime_regime_id",
                        column: x => x.regime_id,
                        principalTable: "report_regime",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "resident_code",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    resident_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    serial = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    issued_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    issued_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    expires_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    batch_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    withdrawn_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_replaced = table.Column<bool>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_resident_code", x => x.id);
                    table.ForeignKey(
                        name: "fk_resident_code_resident_resident_id",
                        column: x => x.resident_id,
                        principalTable: "resident",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seal_recovery",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    paper = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    first_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    second_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_recovery", x => x.id);
                    table.ForeignKey(
                        name: "fk_seal_recovery_seal_key_key_id",
                        column: x => x.key_id,
                        principalTable: "seal_key",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_box",
                columns: table => new
                {
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_box", x => new { x.matter_id, x.key_id });
                    table.ForeignKey(
                        name: "fk_sealed_box_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    act = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    step_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_sealed_entry_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_moment",
                columns: table => new
                {
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    @event = table.Column<string>(name: "event", type: "TEXT", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_moment", x => new { x.matter_id, x.@event });
                    table.ForeignKey(
                        name: "fk_sealed_moment_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_parcel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    with_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    for_content = table.Column<byte[]>(type: "BLOB", nullable: true),
                    for_work = table.Column<byte[]>(type: "BLOB", nullable: true),
                    for_sender = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cipher = table.Column<byte[]>(type: "BLOB", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_parcel", x => x.id);
                    table.ForeignKey(
                        name: "fk_sealed_parcel_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_share",
                columns: table => new
                {
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    keeper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_share", x => new { x.matter_id, x.keeper_id, x.other_id });
                    table.ForeignKey(
                        name: "fk_sealed_share_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sealed_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    started_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    extensions = table.Column<int>(type: "INTEGER", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_dropped = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sealed_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_sealed_step_sealed_matter_matter_id",
                        column: x => x.matter_id,
                        principalTable: "sealed_matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tag_mark",
                columns: table => new
                {
                    tag_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    url = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    also_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    by = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tag_mark", x => new { x.tag_id, x.subject_id });
                    table.ForeignKey(
                        name: "fk_tag_mark_tag_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tag",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    planned = table.Column<long>(type: "INTEGER", nullable: true),
                    result = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    entered_by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    entered_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_figure", x => x.id);
                    table.ForeignKey(
                        name: "fk_target_figure_target_target_id",
                        column: x => x.target_id,
                        principalTable: "target",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    period = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    from = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_target_step_target_target_id",
                        column: x => x.target_id,
                        principalTable: "target",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "target_unit",
                columns: table => new
                {
                    target_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_target_unit", x => new { x.target_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_target_unit_target_target_id",
                        column: x => x.target_id,
                        principalTable: "target",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    deputises_for = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    collective = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_ending",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    last_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    way = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    paper_number = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    paper_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    former_to = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    made_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    made_by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    passed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    passed = table.Column<int>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    withdrawn_by_name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    withdrawn_why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_ending", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_ending_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_former_name",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    short_name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_former_name", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_former_name_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_succession",
                columns: table => new
                {
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_succession", x => new { x.unit_id, x.successor_id });
                    table.ForeignKey(
                        name: "fk_unit_succession_unit_successor_id",
                        column: x => x.successor_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_unit_succession_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_matter",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    facts = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    handling = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    handler_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    refusal_id = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answer_by = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_how = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    answer_paper = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_matter", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_matter_visit_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    visit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_visit_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_visit_note_visit_visit_id",
                        column: x => x.visit_id,
                        principalTable: "visit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "case_promise",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    what = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    how = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_promise", x => x.id);
                    table.ForeignKey(
                        name: "fk_case_promise_case_agreement_agreement_id",
                        column: x => x.agreement_id,
                        principalTable: "case_agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "chase_recipient",
                columns: table => new
                {
                    chase_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_chase_recipient", x => new { x.chase_id, x.number });
                    table.ForeignKey(
                        name: "fk_chase_recipient_chase_chase_id",
                        column: x => x.chase_id,
                        principalTable: "chase",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "head_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    review_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    explanation = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    grade = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_head_step_head_review_review_id",
                        column: x => x.review_id,
                        principalTable: "head_review",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_basis",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    citation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_basis", x => new { x.measure_id, x.citation_id });
                    table.ForeignKey(
                        name: "fk_measure_basis_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_measure_basis_plan_citation_citation_id",
                        column: x => x.citation_id,
                        principalTable: "plan_citation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "measure_unit",
                columns: table => new
                {
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_partner = table.Column<bool>(type: "INTEGER", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_measure_unit", x => new { x.measure_id, x.name_id });
                    table.ForeignKey(
                        name: "fk_measure_unit_measure_measure_id",
                        column: x => x.measure_id,
                        principalTable: "measure",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_measure_unit_plan_name_name_id",
                        column: x => x.name_id,
                        principalTable: "plan_name",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_name_unit",
                columns: table => new
                {
                    name_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_name_unit", x => new { x.name_id, x.unit_id });
                    table.ForeignKey(
                        name: "fk_plan_name_unit_plan_name_name_id",
                        column: x => x.name_id,
                        principalTable: "plan_name",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ordinal = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    due_before = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due_after = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    units_before = table.Column<string>(type: "TEXT", nullable: true),
                    units_after = table.Column<string>(type: "TEXT", nullable: true),
                    bases_before = table.Column<string>(type: "TEXT", nullable: true),
                    bases_after = table.Column<string>(type: "TEXT", nullable: true),
                    section_before = table.Column<string>(type: "TEXT", nullable: true),
                    section_after = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_change_plan_version_version_id",
                        column: x => x.version_id,
                        principalTable: "plan_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "work_milestone",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    work_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    done_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_work_milestone", x => x.id);
                    table.ForeignKey(
                        name: "fk_work_milestone_plan_work_work_id",
                        column: x => x.work_id,
                        principalTable: "plan_work",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_plan_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    measure_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    section = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    heading = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    parent_text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    parent_due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    assigned_unit_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    assigned_officer_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    assigned_to = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    due_on = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_different = table.Column<bool>(type: "INTEGER", nullable: false),
                    parent_change = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    raised_for = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by_name = table.Column<string>(type: "TEXT", nullable: true),
                    changed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    removed_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_plan_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_plan_line_unit_plan_unit_plan_id",
                        column: x => x.unit_plan_id,
                        principalTable: "unit_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_plan_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    unit_plan_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    actor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_plan_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_unit_plan_step_unit_plan_unit_plan_id",
                        column: x => x.unit_plan_id,
                        principalTable: "unit_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_part",
                columns: table => new
                {
                    return_number = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    is_prefilled = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_part", x => new { x.return_number, x.key });
                    table.ForeignKey(
                        name: "fk_report_part_report_return_return_number",
                        column: x => x.return_number,
                        principalTable: "report_return",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    return_number = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    by = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    content = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_report_step_report_return_return_number",
                        column: x => x.return_number,
                        principalTable: "report_return",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_value",
                columns: table => new
                {
                    return_number = table.Column<int>(type: "INTEGER", nullable: false),
                    col = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    indicator_id = table.Column<int>(type: "INTEGER", nullable: false),
                    amount = table.Column<long>(type: "INTEGER", nullable: true),
                    marks = table.Column<short>(type: "INTEGER", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_value", x => new { x.return_number, x.col, x.indicator_id });
                    table.ForeignKey(
                        name: "fk_report_value_report_return_return_number",
                        column: x => x.return_number,
                        principalTable: "report_return",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "seal_recovered_share",
                columns: table => new
                {
                    recovery_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    matter_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    keeper_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_seal_recovered_share", x => new { x.recovery_id, x.matter_id, x.keeper_id, x.other_id });
                    table.ForeignKey(
                        name: "fk_seal_recovered_share_seal_recovery_recovery_id",
                        column: x => x.recovery_id,
                        principalTable: "seal_recovery",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_holding",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    is_acting = table.Column<bool>(type: "INTEGER", nullable: false),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    to = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_post_holding", x => x.id);
                    table.ForeignKey(
                        name: "fk_post_holding_post_post_id",
                        column: x => x.post_id,
                        principalTable: "post",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_ending_choice",
                columns: table => new
                {
                    ending_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_ending_choice", x => new { x.ending_id, x.part });
                    table.ForeignKey(
                        name: "fk_unit_ending_choice_unit_ending_ending_id",
                        column: x => x.ending_id,
                        principalTable: "unit_ending",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_ending_successor",
                columns: table => new
                {
                    ending_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    unit_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_ending_successor", x => new { x.ending_id, x.position });
                    table.ForeignKey(
                        name: "fk_unit_ending_successor_unit_ending_ending_id",
                        column: x => x.ending_id,
                        principalTable: "unit_ending",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_unit_ending_successor_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_ending_thing",
                columns: table => new
                {
                    ending_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    part = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    thing_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    successor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    fate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    before = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_ending_thing", x => new { x.ending_id, x.part, x.thing_id });
                    table.ForeignKey(
                        name: "fk_unit_ending_thing_unit_ending_ending_id",
                        column: x => x.ending_id,
                        principalTable: "unit_ending",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_email",
                table: "account",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_account_normalized_user_name",
                table: "account",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_account_unit_id",
                table: "account",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_claim_user_id",
                table: "account_claim",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_login_user_id",
                table: "account_login",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_passkey_user_id",
                table: "account_passkey",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_review_case_id",
                table: "answer_review",
                column: "case_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_answer_review_unit_id_reviewed_on",
                table: "answer_review",
                columns: new[] { "unit_id", "reviewed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_appointment_code",
                table: "appointment",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_appointment_day_id_asked_at",
                table: "appointment",
                columns: new[] { "day_id", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_at_id",
                table: "audit_entry",
                columns: new[] { "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_subject_id_id",
                table: "audit_entry",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entry_unit_id_id",
                table: "audit_entry",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_account_id_revoked_at_id",
                table: "calendar_feed",
                columns: new[] { "account_id", "revoked_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_feed_secret_hash",
                table: "calendar_feed",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_agreement_case_id",
                table: "case_agreement",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_agreement_key",
                table: "case_agreement",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_case_band_hash_case_id",
                table: "case_band",
                columns: new[] { "hash", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_entry_case_id",
                table: "case_entry",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_link_other_id",
                table: "case_link",
                column: "other_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_message_case_id",
                table: "case_message",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_pause_case_id",
                table: "case_pause",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_promise_agreement_id",
                table: "case_promise",
                column: "agreement_id");

            migrationBuilder.CreateIndex(
                name: "ix_case_step_case_id",
                table: "case_step",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_chase_assigner_unit_id_id",
                table: "chase",
                columns: new[] { "assigner_unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_chase_duty_id_due_on_step",
                table: "chase",
                columns: new[] { "duty_id", "due_on", "step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_chase_unit_id_id",
                table: "chase",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_chase_letter_assigner_unit_id_id",
                table: "chase_letter",
                columns: new[] { "assigner_unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_chase_letter_unit_id_id",
                table: "chase_letter",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_chase_letter_line_duty_id",
                table: "chase_letter_line",
                column: "duty_id");

            migrationBuilder.CreateIndex(
                name: "ix_chase_scheme_from_id",
                table: "chase_scheme",
                columns: new[] { "from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_code",
                table: "citizen_case",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_ended_on_due_order_id",
                table: "citizen_case",
                columns: new[] { "ended_on", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_key",
                table: "citizen_case",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_kind_ended_on_due_order",
                table: "citizen_case",
                columns: new[] { "kind", "ended_on", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_kind_received_on",
                table: "citizen_case",
                columns: new[] { "kind", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_receiver_unit_id_ended_on_due_order",
                table: "citizen_case",
                columns: new[] { "receiver_unit_id", "ended_on", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_receiver_unit_id_ended_on_verifier_id",
                table: "citizen_case",
                columns: new[] { "receiver_unit_id", "ended_on", "verifier_id" },
                filter: "ended_on IS NULL AND verifier_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_receiver_unit_id_state_due_order",
                table: "citizen_case",
                columns: new[] { "receiver_unit_id", "state", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_receiver_unit_id_year_number",
                table: "citizen_case",
                columns: new[] { "receiver_unit_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_sender_mark",
                table: "citizen_case",
                column: "sender_mark",
                filter: "sender_mark IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_state_ended_on_id",
                table: "citizen_case",
                columns: new[] { "state", "ended_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_unit_id_ended_on_due_order",
                table: "citizen_case",
                columns: new[] { "unit_id", "ended_on", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_unit_id_ended_on_verifier_id",
                table: "citizen_case",
                columns: new[] { "unit_id", "ended_on", "verifier_id" },
                filter: "ended_on IS NULL AND verifier_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_unit_id_state_due_order",
                table: "citizen_case",
                columns: new[] { "unit_id", "state", "due_order" });

            migrationBuilder.CreateIndex(
                name: "ix_citizen_case_verifier_id_ended_on_due_order",
                table: "citizen_case",
                columns: new[] { "verifier_id", "ended_on", "due_order" },
                filter: "verifier_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_consent_duty_id_unit_id_id",
                table: "consent",
                columns: new[] { "duty_id", "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_day_move_subject_id_id",
                table: "day_move",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deed_duty_id_id",
                table: "deed",
                columns: new[] { "duty_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_deed_unit_id_day",
                table: "deed",
                columns: new[] { "unit_id", "day" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_assigner_unit_id_state_due_order_id",
                table: "duty",
                columns: new[] { "assigner_unit_id", "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_plan_id_unit_id_workstream_id_assigner_unit_id_state_shown_late_from",
                table: "duty",
                columns: new[] { "plan_id", "unit_id", "workstream_id", "assigner_unit_id", "state", "shown_late_from" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_source_id",
                table: "duty",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_state_due_order_id",
                table: "duty",
                columns: new[] { "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_state_shown_late_from_id",
                table: "duty",
                columns: new[] { "state", "shown_late_from", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_unit_id_due_on_state_reported_on_late_after",
                table: "duty",
                columns: new[] { "unit_id", "due_on", "state", "reported_on", "late_after" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_unit_id_state_closed_on_id",
                table: "duty",
                columns: new[] { "unit_id", "state", "closed_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_unit_id_state_due_order_id_late_after",
                table: "duty",
                columns: new[] { "unit_id", "state", "due_order", "id", "late_after" });

            migrationBuilder.CreateIndex(
                name: "ix_duty_waiting_on_unit_id",
                table: "duty",
                column: "waiting_on_unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_duty_partner_unit_id_answered_on",
                table: "duty_partner",
                columns: new[] { "unit_id", "answered_on" });

            migrationBuilder.CreateIndex(
                name: "ix_finding_dismissal_officer_id_paper_hash_finding_key",
                table: "finding_dismissal",
                columns: new[] { "officer_id", "paper_hash", "finding_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_hand_over_unit_id_from_id_to_id_on",
                table: "hand_over",
                columns: new[] { "unit_id", "from_id", "to_id", "on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_head_call_round_id_unit_id",
                table: "head_call",
                columns: new[] { "round_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_head_review_round_id_unit_id_holding_id",
                table: "head_review",
                columns: new[] { "round_id", "unit_id", "holding_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_head_round_to_id",
                table: "head_round",
                columns: new[] { "to", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_head_step_review_id_id",
                table: "head_step",
                columns: new[] { "review_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_file_state_id",
                table: "inspection_file",
                columns: new[] { "state", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inspection_file_unit_id_id",
                table: "inspection_file",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_account_id",
                table: "invitation",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitation_code_hash",
                table: "invitation",
                column: "code_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_plan_id_ordinal",
                table: "measure",
                columns: new[] { "plan_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measure_basis_citation_id",
                table: "measure_basis",
                column: "citation_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_unit_name_id",
                table: "measure_unit",
                column: "name_id");

            migrationBuilder.CreateIndex(
                name: "ix_measure_unit_plan_id",
                table: "measure_unit",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_sent_at_due_at",
                table: "outbox_message",
                columns: new[] { "sent_at", "due_at" });

            migrationBuilder.CreateIndex(
                name: "ix_outside_letter_source_number",
                table: "outside_letter",
                columns: new[] { "source", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outside_letter_unit_id_kind_received_on",
                table: "outside_letter",
                columns: new[] { "unit_id", "kind", "received_on" });

            migrationBuilder.CreateIndex(
                name: "ix_outside_list_source_at",
                table: "outside_list",
                columns: new[] { "source", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_outside_list_unit_id",
                table: "outside_list",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_draft_unit_id_state_moved_at",
                table: "paper",
                columns: new[] { "draft_unit_id", "state", "moved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_drafter_id",
                table: "paper",
                column: "drafter_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_owner_kind_owner_id_generation",
                table: "paper",
                columns: new[] { "owner_kind", "owner_id", "generation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_unit_id_state_moved_at",
                table: "paper",
                columns: new[] { "unit_id", "state", "moved_at" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_delivery_paper_id_position",
                table: "paper_delivery",
                columns: new[] { "paper_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_delivery_paper_id_unit_id",
                table: "paper_delivery",
                columns: new[] { "paper_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_delivery_unit_id_read_at_sent_at",
                table: "paper_delivery",
                columns: new[] { "unit_id", "read_at", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_paper_number_paper_id",
                table: "paper_number",
                column: "paper_id");

            migrationBuilder.CreateIndex(
                name: "ix_paper_number_unit_id_year_number",
                table: "paper_number",
                columns: new[] { "unit_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_rules_unit_id_from",
                table: "paper_rules",
                columns: new[] { "unit_id", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_paper_step_paper_id_at",
                table: "paper_step",
                columns: new[] { "paper_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_place_issue_public_since_told_on",
                table: "place_issue",
                columns: new[] { "public_since", "told_on" });

            migrationBuilder.CreateIndex(
                name: "ix_place_issue_told_on",
                table: "place_issue",
                column: "told_on");

            migrationBuilder.CreateIndex(
                name: "ix_place_issue_unit_id_due_on",
                table: "place_issue",
                columns: new[] { "unit_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_amends_id",
                table: "plan",
                column: "amends_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_issuer_unit_id_state",
                table: "plan",
                columns: new[] { "issuer_unit_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_issuer_unit_id_text_hash",
                table: "plan",
                columns: new[] { "issuer_unit_id", "text_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_call_kind_year_unit_id",
                table: "plan_call",
                columns: new[] { "kind", "year", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_call_plan_id",
                table: "plan_call",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_change_measure_id",
                table: "plan_change",
                column: "measure_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_change_version_id_ordinal",
                table: "plan_change",
                columns: new[] { "version_id", "ordinal" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_citation_key",
                table: "plan_citation",
                column: "key");

            migrationBuilder.CreateIndex(
                name: "ix_plan_citation_plan_id",
                table: "plan_citation",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_name_plan_id_folded",
                table: "plan_name",
                columns: new[] { "plan_id", "folded" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_name_unit_plan_id_unit_id",
                table: "plan_name_unit",
                columns: new[] { "plan_id", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_plan_profile_kind",
                table: "plan_profile",
                column: "kind");

            migrationBuilder.CreateIndex(
                name: "ix_plan_recipient_plan_id",
                table: "plan_recipient",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_report_plan_id",
                table: "plan_report",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_section_plan_id",
                table: "plan_section",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_version_plan_id_number",
                table: "plan_version",
                columns: new[] { "plan_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_plan_work_plan_id_id",
                table: "plan_work",
                columns: new[] { "plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_post_unit_id_title",
                table: "post",
                columns: new[] { "unit_id", "title" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_post_holding_post_id_from_name",
                table: "post_holding",
                columns: new[] { "post_id", "from", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_private_text_subject_id",
                table: "private_text",
                column: "subject_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programme_link_plan_id",
                table: "programme_link",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_programme_review_programme_id_due_on",
                table: "programme_review",
                columns: new[] { "programme_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_case_id",
                table: "published_answer",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_place_unit_id_published_on",
                table: "published_answer",
                columns: new[] { "place_unit_id", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_published_answer_taken_back_at_published_on",
                table: "published_answer",
                columns: new[] { "taken_back_at", "published_on" });

            migrationBuilder.CreateIndex(
                name: "ix_reception_day_on_state",
                table: "reception_day",
                columns: new[] { "on", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_reception_day_unit_id_on",
                table: "reception_day",
                columns: new[] { "unit_id", "on" });

            migrationBuilder.CreateIndex(
                name: "ix_report_consolidated_period_id",
                table: "report_consolidated",
                column: "period_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_indicator_code",
                table: "report_indicator",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_period_cut_off",
                table: "report_period",
                column: "cut_off",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_period_heading_period_id_position",
                table: "report_period_heading",
                columns: new[] { "period_id", "position" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_proposal_return_number",
                table: "report_proposal",
                column: "return_number");

            migrationBuilder.CreateIndex(
                name: "ix_report_regime_year",
                table: "report_regime",
                column: "year");

            migrationBuilder.CreateIndex(
                name: "ix_report_return_id",
                table: "report_return",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_return_merged_into_id",
                table: "report_return",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "ix_report_return_period_id_unit_id",
                table: "report_return",
                columns: new[] { "period_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_return_unit_id_number",
                table: "report_return",
                columns: new[] { "unit_id", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_report_step_return_number_id",
                table: "report_step",
                columns: new[] { "return_number", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_area_id_method",
                table: "resident",
                columns: new[] { "area_id", "method" });

            migrationBuilder.CreateIndex(
                name: "ix_resident_household_mark",
                table: "resident",
                column: "household_mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_resident_mark",
                table: "resident",
                column: "mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_resident_number_mark",
                table: "resident",
                column: "number_mark",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_resident_valid_until",
                table: "resident",
                column: "valid_until");

            migrationBuilder.CreateIndex(
                name: "ix_resident_code_batch_id",
                table: "resident_code",
                column: "batch_id");

            migrationBuilder.CreateIndex(
                name: "ix_resident_code_resident_id",
                table: "resident_code",
                column: "resident_id");

            migrationBuilder.CreateIndex(
                name: "ix_resident_code_serial",
                table: "resident_code",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_resident_letters_area_id_id",
                table: "resident_letters",
                columns: new[] { "area_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_account_id",
                table: "role_grant",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_grant_unit_id",
                table: "role_grant",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_seal_key_account_id",
                table: "seal_key",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_seal_key_unit_id_ended_on",
                table: "seal_key",
                columns: new[] { "unit_id", "ended_on" });

            migrationBuilder.CreateIndex(
                name: "ix_seal_recovery_key_id",
                table: "seal_recovery",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "ix_seal_recovery_unit_id",
                table: "seal_recovery",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_box_key_id",
                table: "sealed_box",
                column: "key_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_entry_matter_id_id",
                table: "sealed_entry",
                columns: new[] { "matter_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sealed_matter_code",
                table: "sealed_matter",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sealed_matter_due_order_id",
                table: "sealed_matter",
                columns: new[] { "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_sealed_matter_key",
                table: "sealed_matter",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sealed_matter_unit_id_year_number",
                table: "sealed_matter",
                columns: new[] { "unit_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sealed_parcel_matter_id_kind",
                table: "sealed_parcel",
                columns: new[] { "matter_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_sealed_share_keeper_id",
                table: "sealed_share",
                column: "keeper_id");

            migrationBuilder.CreateIndex(
                name: "ix_sealed_step_matter_id",
                table: "sealed_step",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_search_entry_subject_id",
                table: "search_entry",
                column: "subject_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_session_account_id",
                table: "session",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_hash",
                table: "stored_file",
                column: "hash");

            migrationBuilder.CreateIndex(
                name: "ix_stored_file_owner_id_owner_kind",
                table: "stored_file",
                columns: new[] { "owner_id", "owner_kind" });

            migrationBuilder.CreateIndex(
                name: "ix_tag_kind_folded_from_year",
                table: "tag",
                columns: new[] { "kind", "folded", "from_year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_tag_mark_subject_id",
                table: "tag_mark",
                column: "subject_id");

            migrationBuilder.CreateIndex(
                name: "ix_tag_mark_tag_id_subject_kind_at",
                table: "tag_mark",
                columns: new[] { "tag_id", "subject_kind", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_target_owner_unit_id_code",
                table: "target",
                columns: new[] { "owner_unit_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_target_plan_id_code",
                table: "target",
                columns: new[] { "plan_id", "code" });

            migrationBuilder.CreateIndex(
                name: "ix_target_figure_target_id_year_unit_id_period",
                table: "target_figure",
                columns: new[] { "target_id", "year", "unit_id", "period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_target_proposal_plan_id",
                table: "target_proposal",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_target_step_target_id_id",
                table: "target_step",
                columns: new[] { "target_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_target_unit_unit_id",
                table: "target_unit",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_code_from",
                table: "unit",
                columns: new[] { "code", "from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_parent_id",
                table: "unit",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_path",
                table: "unit",
                column: "path");

            migrationBuilder.CreateIndex(
                name: "ix_unit_ending_passed_at_last_day",
                table: "unit_ending",
                columns: new[] { "passed_at", "last_day" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_ending_unit_id_id",
                table: "unit_ending",
                columns: new[] { "unit_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_ending_successor_unit_id",
                table: "unit_ending_successor",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_former_name_unit_id_to",
                table: "unit_former_name",
                columns: new[] { "unit_id", "to" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_plan_id_unit_id",
                table: "unit_plan",
                columns: new[] { "plan_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_unit_id",
                table: "unit_plan",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_line_measure_id_kind",
                table: "unit_plan_line",
                columns: new[] { "measure_id", "kind" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_line_unit_plan_id_position",
                table: "unit_plan_line",
                columns: new[] { "unit_plan_id", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_order_plan_id_unit_id",
                table: "unit_plan_order",
                columns: new[] { "plan_id", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_plan_step_unit_plan_id_id",
                table: "unit_plan_step",
                columns: new[] { "unit_plan_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_succession_successor_id",
                table: "unit_succession",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_day_id",
                table: "visit",
                column: "day_id");

            migrationBuilder.CreateIndex(
                name: "ix_visit_unit_id_year_number",
                table: "visit",
                columns: new[] { "unit_id", "year", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_matter_visit_id_ordinal",
                table: "visit_matter",
                columns: new[] { "visit_id", "ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_visit_note_visit_id",
                table: "visit_note",
                column: "visit_id");

            migrationBuilder.CreateIndex(
                name: "ix_warning_answer_on",
                table: "warning_answer",
                column: "on");

            migrationBuilder.CreateIndex(
                name: "ix_work_milestone_work_id_due_on",
                table: "work_milestone",
                columns: new[] { "work_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_workstream_plan_id",
                table: "workstream",
                column: "plan_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_claim");

            migrationBuilder.DropTable(
                name: "account_login");

            migrationBuilder.DropTable(
                name: "account_passkey");

            migrationBuilder.DropTable(
                name: "account_token");

            migrationBuilder.DropTable(
                name: "answer_review");

            migrationBuilder.DropTable(
                name: "appointment");

            migrationBuilder.DropTable(
                name: "audit_entry");

            migrationBuilder.DropTable(
                name: "calendar_feed");

            migrationBuilder.DropTable(
                name: "case_band");

            migrationBuilder.DropTable(
                name: "case_entry");

            migrationBuilder.DropTable(
                name: "case_link");

            migrationBuilder.DropTable(
                name: "case_message");

            migrationBuilder.DropTable(
                name: "case_moment");

            migrationBuilder.DropTable(
                name: "case_pause");

            migrationBuilder.DropTable(
                name: "case_promise");

            migrationBuilder.DropTable(
                name: "case_step");

            migrationBuilder.DropTable(
                name: "chase_letter_line");

            migrationBuilder.DropTable(
                name: "chase_recipient");

            migrationBuilder.DropTable(
                name: "chase_scheme");

            migrationBuilder.DropTable(
                name: "consent");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "day_move");

            migrationBuilder.DropTable(
                name: "deed");

            migrationBuilder.DropTable(
                name: "duty_partner");

            migrationBuilder.DropTable(
                name: "finding_dismissal");

            migrationBuilder.DropTable(
                name: "hand_over_line");

            migrationBuilder.DropTable(
                name: "head_call");

            migrationBuilder.DropTable(
                name: "head_step");

            migrationBuilder.DropTable(
                name: "inspection_file");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "issue_voice");

            migrationBuilder.DropTable(
                name: "measure_basis");

            migrationBuilder.DropTable(
                name: "measure_unit");

            migrationBuilder.DropTable(
                name: "outbox_message");

            migrationBuilder.DropTable(
                name: "outside_letter");

            migrationBuilder.DropTable(
                name: "outside_list");

            migrationBuilder.DropTable(
                name: "paper_delivery");

            migrationBuilder.DropTable(
                name: "paper_number");

            migrationBuilder.DropTable(
                name: "paper_recipient");

            migrationBuilder.DropTable(
                name: "paper_rules");

            migrationBuilder.DropTable(
                name: "paper_step");

            migrationBuilder.DropTable(
                name: "plan_call");

            migrationBuilder.DropTable(
                name: "plan_change");

            migrationBuilder.DropTable(
                name: "plan_match");

            migrationBuilder.DropTable(
                name: "plan_name_unit");

            migrationBuilder.DropTable(
                name: "plan_profile");

            migrationBuilder.DropTable(
                name: "plan_recipient");

            migrationBuilder.DropTable(
                name: "plan_report");

            migrationBuilder.DropTable(
                name: "plan_section");

            migrationBuilder.DropTable(
                name: "plan_text");

            migrationBuilder.DropTable(
                name: "post_holding");

            migrationBuilder.DropTable(
                name: "private_text");

            migrationBuilder.DropTable(
                name: "programme_link");

            migrationBuilder.DropTable(
                name: "programme_party");

            migrationBuilder.DropTable(
                name: "programme_review");

            migrationBuilder.DropTable(
                name: "published_answer");

            migrationBuilder.DropTable(
                name: "reminder_run");

            migrationBuilder.DropTable(
                name: "report_consolidated_part");

            migrationBuilder.DropTable(
                name: "report_indicator");

            migrationBuilder.DropTable(
                name: "report_part");

            migrationBuilder.DropTable(
                name: "report_period_heading");

            migrationBuilder.DropTable(
                name: "report_proposal");

            migrationBuilder.DropTable(
                name: "report_regime_sender");

            migrationBuilder.DropTable(
                name: "report_step");

            migrationBuilder.DropTable(
                name: "report_value");

            migrationBuilder.DropTable(
                name: "resident_code");

            migrationBuilder.DropTable(
                name: "resident_letters");

            migrationBuilder.DropTable(
                name: "role_grant");

            migrationBuilder.DropTable(
                name: "seal_recovered_share");

            migrationBuilder.DropTable(
                name: "sealed_box");

            migrationBuilder.DropTable(
                name: "sealed_entry");

            migrationBuilder.DropTable(
                name: "sealed_moment");

            migrationBuilder.DropTable(
                name: "sealed_parcel");

            migrationBuilder.DropTable(
                name: "sealed_share");

            migrationBuilder.DropTable(
                name: "sealed_step");

            migrationBuilder.DropTable(
                name: "search_entry");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "setting");

            migrationBuilder.DropTable(
                name: "standing_opened");

            migrationBuilder.DropTable(
                name: "stored_file");

            migrationBuilder.DropTable(
                name: "tag_mark");

            migrationBuilder.DropTable(
                name: "target_figure");

            migrationBuilder.DropTable(
                name: "target_proposal");

            migrationBuilder.DropTable(
                name: "target_step");

            migrationBuilder.DropTable(
                name: "target_unit");

            migrationBuilder.DropTable(
                name: "unit_ending_choice");

            migrationBuilder.DropTable(
                name: "unit_ending_successor");

            migrationBuilder.DropTable(
                name: "unit_ending_thing");

            migrationBuilder.DropTable(
                name: "unit_former_name");

            migrationBuilder.DropTable(
                name: "unit_plan_line");

            migrationBuilder.DropTable(
                name: "unit_plan_order");

            migrationBuilder.DropTable(
                name: "unit_plan_step");

            migrationBuilder.DropTable(
                name: "unit_succession");

            migrationBuilder.DropTable(
                name: "visit_matter");

            migrationBuilder.DropTable(
                name: "visit_note");

            migrationBuilder.DropTable(
                name: "warning_answer");

            migrationBuilder.DropTable(
                name: "work_milestone");

            migrationBuilder.DropTable(
                name: "workstream");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "reception_day");

            migrationBuilder.DropTable(
                name: "case_agreement");

            migrationBuilder.DropTable(
                name: "chase_letter");

            migrationBuilder.DropTable(
                name: "chase");

            migrationBuilder.DropTable(
                name: "hand_over");

            migrationBuilder.DropTable(
                name: "head_review");

            migrationBuilder.DropTable(
                name: "place_issue");

            migrationBuilder.DropTable(
                name: "plan_citation");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropTable(
                name: "paper");

            migrationBuilder.DropTable(
                name: "plan_version");

            migrationBuilder.DropTable(
                name: "plan_name");

            migrationBuilder.DropTable(
                name: "post");

            migrationBuilder.DropTable(
                name: "report_consolidated");

            migrationBuilder.DropTable(
                name: "report_regime");

            migrationBuilder.DropTable(
                name: "report_return");

            migrationBuilder.DropTable(
                name: "resident");

            migrationBuilder.DropTable(
                name: "seal_recovery");

            migrationBuilder.DropTable(
                name: "sealed_matter");

            migrationBuilder.DropTable(
                name: "tag");

            migrationBuilder.DropTable(
                name: "target");

            migrationBuilder.DropTable(
                name: "unit_ending");

            migrationBuilder.DropTable(
                name: "unit_plan");

            migrationBuilder.DropTable(
                name: "visit");

            migrationBuilder.DropTable(
                name: "plan_work");

            migrationBuilder.DropTable(
                name: "citizen_case");

            migrationBuilder.DropTable(
                name: "duty");

            migrationBuilder.DropTable(
                name: "head_round");

            migrationBuilder.DropTable(
                name: "report_period");

            migrationBuilder.DropTable(
                name: "seal_key");

            migrationBuilder.DropTable(
                name: "unit");

            migrationBuilder.DropTable(
                name: "plan");
        }
    }
}
