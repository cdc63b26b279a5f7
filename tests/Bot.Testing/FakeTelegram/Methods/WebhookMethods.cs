using System.Text.Json.Nodes;

namespace Bot.Testing.FakeTelegram.Methods;

/// <summary>Where updates go: setting an address turns long polling off.</summary>
internal sealed class WebhookMethods(World world)
{
    public void AddTo(BotApi api)
    {
        api.Add("setWebhook", Set);
        api.Add("deleteWebhook", Delete);
        api.Add("getWebhookInfo", _ => new JsonObject
        {
            ["url"] = (string?)world.Webhook?["url"]
                ?? "", ["has_custom_certificate"] = false, ["pending_update_count"] = world.Updates.Count,
        });
    }

    private JsonNode Set(JsonObject parameters)
    {
        if ((bool?)parameters["drop_pending_updates"] == true)
            world.Updates.Clear();
        world.Updates.Allow(parameters["allowed_updates"] as JsonArray);
        world.Webhook = (string?)parameters["url"] is { Length: > 0 } ? parameters : null;
        return true;
    }

    private JsonNode Delete(JsonObject parameters)
    {
        if ((bool?)parameters["drop_pending_updates"] == true)
            world.Updates.Clear();
        world.Webhook = null;
        return true;
    }
}
