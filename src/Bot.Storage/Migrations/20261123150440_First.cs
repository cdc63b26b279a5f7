using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Bot.Storage.Migrations
{
    /// <inheritdoc />
    public partial class First : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "about",
                columns: table => new
                {
                    line = table.Column<int>(nullable: false, comment: "Always 1."),
                    version = table.Column<string>(nullable: false, comment: "The version of the bot that last changed how the database is laid out."),
                    key = table.Column<byte[]>(nullable: false, comment: "Tells whether the file with the secret key is the right one.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_about", x => x.line);
                },
                comment: "About this database itself: one line.");

            migrationBuilder.CreateTable(
                name: "left_servers",
                columns: table => new
                {
                    platform = table.Column<string>(nullable: false, comment: "The chat platform."),
                    server = table.Column<long>(nullable: false, comment: "The platform's number of the server or group."),
                    at = table.Column<long>(nullable: false, comment: "When the bot was removed.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_left_servers", x => new { x.platform, x.server });
                },
                comment: "Servers and groups the bot was removed from; 30 days later everything about them is deleted.");

            migrationBuilder.CreateTable(
                name: "opened_counts",
                columns: table => new
                {
                    platform = table.Column<string>(nullable: false, comment: "The chat platform."),
                    server = table.Column<long>(nullable: false, comment: "The platform's number of the server or group."),
                    card = table.Column<string>(nullable: false, comment: "Which card it is."),
                    day = table.Column<DateOnly>(nullable: false, comment: "The day, in universal time."),
                    times = table.Column<int>(nullable: false, comment: "How many times.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_opened_counts", x => new { x.platform, x.server, x.card, x.day });
                },
                comment: "How often each card was opened in a server, by day, for 30 days. It never holds who opened it.");

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    person = table.Column<byte[]>(nullable: false, comment: "A digest made from the person's number with a secret key kept in a file of its own: nobody can be told from it."),
                    country = table.Column<string>(nullable: false, comment: "The country they chose.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.person);
                },
                comment: "The countries that people have asked the bot to remember for them.");

            migrationBuilder.CreateTable(
                name: "pinned_cards",
                columns: table => new
                {
                    platform = table.Column<string>(nullable: false, comment: "The chat platform."),
                    server = table.Column<long>(nullable: false, comment: "The platform's number of the server or group."),
                    channel = table.Column<long>(nullable: false, comment: "The platform's number of the channel."),
                    card = table.Column<string>(nullable: false, comment: "Which card it is."),
                    claim = table.Column<string>(nullable: false, comment: "A random word that keeps the card from being posted twice."),
                    step = table.Column<string>(nullable: false, comment: "How far the pinning has come."),
                    message = table.Column<long>(nullable: false, comment: "The platform's number of the bot's own message."),
                    fingerprint = table.Column<string>(nullable: false, comment: "A digest of what the bot's message says, to see whether it is up to date."),
                    at = table.Column<long>(nullable: false, comment: "When it was pinned or last brought up to date.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pinned_cards", x => new { x.platform, x.server, x.channel, x.card });
                },
                comment: "Which cards moderators have pinned where.");

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    platform = table.Column<string>(nullable: false, comment: "The chat platform."),
                    server = table.Column<long>(nullable: false, comment: "The platform's number of the server or group."),
                    channel = table.Column<long>(nullable: false, comment: "The platform's number of the channel; 0 for the server or group as a whole."),
                    mode = table.Column<string>(nullable: true, comment: "When the bot speaks uninvited."),
                    country = table.Column<string>(nullable: true, comment: "Whose crisis lines people see who have chosen no country."),
                    language = table.Column<string>(nullable: true, comment: "The language the bot answers in."),
                    crisis = table.Column<string>(nullable: true, comment: "What the bot does when it overhears that somebody may be in danger."),
                    cooldown = table.Column<TimeSpan>(nullable: true, comment: "How long the bot does not repeat an answer on its own."),
                    pinners = table.Column<long>(nullable: true, comment: "The platform's number of the role whose members may pin cards."),
                    version = table.Column<int>(nullable: false, comment: "How often this line was changed, so that no change overwrites another.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => new { x.platform, x.server, x.channel });
                },
                comment: "What moderators have set for a server or group, or for one of its channels.");

            migrationBuilder.CreateTable(
                name: "settings_history",
                columns: table => new
                {
                    id = table.Column<Guid>(nullable: false, comment: "A number of this line."),
                    platform = table.Column<string>(nullable: false, comment: "The chat platform."),
                    server = table.Column<long>(nullable: false, comment: "The platform's number of the server or group."),
                    channel = table.Column<long>(nullable: false, comment: "The platform's number of the channel; 0 for the server or group as a whole."),
                    at = table.Column<long>(nullable: false, comment: "When it was changed."),
                    person = table.Column<long>(nullable: false, comment: "The platform's number of the moderator who changed it; 0 once they asked to be forgotten."),
                    setting = table.Column<string>(nullable: false, comment: "Which setting was changed."),
                    value = table.Column<string>(nullable: true, comment: "What it was set to; nothing where it was taken back.")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings_history", x => x.id);
                },
                comment: "Who changed which setting, for 90 days. It never holds a message.");

            migrationBuilder.CreateIndex(
                name: "IX_opened_counts_day",
                table: "opened_counts",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_settings_history_at",
                table: "settings_history",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_settings_history_platform_person",
                table: "settings_history",
                columns: new[] { "platform", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_settings_history_platform_server_at",
                table: "settings_history",
                columns: new[] { "platform", "server", "at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "about");

            migrationBuilder.DropTable(
                name: "left_servers");

            migrationBuilder.DropTable(
                name: "opened_counts");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "pinned_cards");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "settings_history");
        }
    }
}
