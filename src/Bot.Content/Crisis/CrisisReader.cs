using Bot.Content.Reading;
using Bot.Content.Sources;
using Bot.Core.Crisis;

namespace Bot.Content.Crisis;

internal static class CrisisReader
{
    private const string International = "international";

    private static readonly ImmutableArray<string> WaysToReach = ["phone", "text", "whatsapp", "chat", "email"];

    public static CrisisDraft Read(Folder folder, Report report)
    {
        var files = folder.Files("crisis-lines", ".yaml", "the helplines of one country each, and international.yaml").ToArray();
        var anywhere = files.FirstOrDefault(file => file.Name == International);
        if (anywhere is null && files.Length > 0)
            report.Error(new Place($"{folder.Name}/crisis-lines/{International}.yaml", 1),
                "This file is missing. It holds the emergency numbers and directories for people whose country is not known.");
        return new CrisisDraft(
            [.. files.Where(file => file != anywhere).Select(file => Country(file, report))],
            anywhere is null ? null : Anywhere(anywhere, report));
    }

    private static CountryFile Country(TextFile file, Report report)
    {
        var fields = new Fields(Yaml.Read(file, report), report);
        var country = new CountryFile(
            file.Name,
            fields.Text("country"),
            Emergency(fields.Map("emergency")),
            [.. fields.Maps("lines").Select(line => Line(line, report))]);
        fields.NothingElse();
        return country;
    }

    private static InternationalFile Anywhere(TextFile file, Report report)
    {
        var fields = new Fields(Yaml.Read(file, report), report);
        fields.Ignore("country");
        var anywhere = new InternationalFile(
            Emergency(fields.Map("emergency")),
            [.. fields.Maps("directories").Select(Directory)],
            [.. fields.MapsIfAny("do_not_use").Select(Forbidden)]);
        fields.NothingElse();
        return anywhere;
    }

    private static EmergencyDraft Emergency(Fields fields)
    {
        var emergency = new EmergencyDraft(
            fields.Text("ambulance"), fields.Text("general"), fields.Link("source"),
            fields.Choice<SourceStatus>("status"), fields.Date("checked"));
        fields.NothingElse();
        return emergency;
    }

    private static DirectoryDraft Directory(Fields fields)
    {
        var directory = new DirectoryDraft(fields.Text("name"), fields.Link("url"), fields.Text("note"));
        fields.NothingElse();
        return directory;
    }

    private static ForbiddenNumber Forbidden(Fields fields)
    {
        var number = new ForbiddenNumber(fields.Text("number"), fields.TextIfAny("country"), fields.Text("why"));
        fields.NothingElse();
        return number;
    }

    private static LineDraft Line(Fields fields, Report report)
    {
        var text = fields.MapIfAny("text");
        var line = new LineDraft(fields.Text("id"), fields.Text("name"), fields.Choice<LineKind>("kind"))
        {
            For = fields.Text("for"),
            Phones = fields.TextsIfAny("phone"),
            TextNumber = text?.Text("number"),
            TextKeyword = text?.TextIfAny("keyword"),
            WhatsApp = fields.TextIfAny("whatsapp"),
            Chat = fields.LinkIfAny("chat"),
            Email = fields.TextIfAny("email"),
            Hours = HoursReader.Read(fields, report),
            Languages = fields.TextsIfAny("languages"),
            Cost = fields.TextIfAny("cost"),
            Note = fields.TextIfAny("note"),
            Source = fields.Link("source"),
            Status = fields.Choice<SourceStatus>("status"),
            Checked = fields.Date("checked"),
        };
        text?.NothingElse();
        fields.NothingElse();
        if (WaysToReach.All(way => fields.Raw(way) is null))
            report.Error(fields.At, $"`{line.Id}` cannot be reached. Add `phone:`, `text:`, `chat:` or `email:`.");
        return line;
    }
}
