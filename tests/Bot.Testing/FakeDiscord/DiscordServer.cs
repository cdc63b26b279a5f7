using System.Text.Json.Nodes;
using Bot.Testing.FakeDiscord.Gateway;
using Bot.Testing.FakeDiscord.Rest;
using Bot.Testing.FakeDiscord.World;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bot.Testing.FakeDiscord;

/// <summary>
/// A Discord of one's own on a free port of this machine: gateway and REST, version 10. It is told what people say and press, and keeps
/// what the bot did about it.
/// </summary>
public sealed partial class DiscordServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordServerOptions _options;
    private readonly Violations _violations = new();
    private readonly Population _population;
    private readonly FakeGateway _gateway;
    private readonly FakeRest _rest;
    private readonly Messages _messages;
    private readonly Talk _talk;
    private readonly Presses _presses;

    private DiscordServer(DiscordServerOptions options)
    {
        _options = options;
        _population = new Population(options);
        _gateway = new FakeGateway(options, Faults, _population, _violations);
        _messages = new Messages(options, _gateway, _population);
        _talk = new Talk(options, _population, _messages, _violations);
        _presses = new Presses(options, _population);
        _rest = new FakeRest(options, Faults, new Routes(options, _gateway, _population, _messages, _talk), _violations);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 30_000_000);
        _app = builder.Build();
        _app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        _app.Map("/gateway", _gateway.AcceptAsync);
        _app.Map("/resume", _gateway.AcceptAsync);
        _app.MapPost("/control/{verb}", (HttpContext http, string verb) => new Control(this).AnswerAsync(http, verb));
        _app.MapFallback("/api/v10/{**path}", _rest.AnswerAsync);
    }

    /// <summary>To be given to a bot; it ends in the version.</summary>
    public Uri ApiUrl { get; private set; } = new("http://127.0.0.1");

    public Faults Faults { get; } = new();

    public string Token => _options.Token;

    public ulong Application => _population.Application;

    public ulong Me => _population.Me;

    /// <summary>Whether traffic is held against Discord's own document, which lies beside the checkout or does not.</summary>
    public bool IsCheckedAgainstDocument => _rest.IsChecked;

    /// <summary>What broke a rule, on either side: one line each.</summary>
    public string[] Violations => _violations.All;

    public RestRequest[] Requests => [.. _rest.Requests];

    public int Identifies => _gateway.Identifies.Used;

    public int IdentifiesTooMany => _gateway.Identifies.Exceeded;

    public int Resumes => _gateway.Resumes;

    /// <summary>Paths and queries of the connections so far.</summary>
    public string[] Connections => [.. _gateway.ConnectedBy];

    public int?[] ClosedBy => [.. _gateway.ClosedBy];

    /// <summary>Requests refused because the bot was faster than the limits it had been told.</summary>
    public int TooFast => _rest.TooFast;

    /// <summary>Messages the bot has posted to channels.</summary>
    public int Posted => _population.Posted;

    /// <summary>Shards with a session and an open line.</summary>
    public int Online => _gateway.Connected.Count();

    public JsonObject[] Commands
    {
        get
        {
            lock (_population.Commands)
                return [.. _population.Commands.Select(command => (JsonObject)command.DeepClone())];
        }
    }

    public static async Task<DiscordServer> StartAsync(DiscordServerOptions? options = null)
    {
        var server = new DiscordServer(options ?? new DiscordServerOptions());
        await server._app.StartAsync();
        var address = new Uri(server._app.Urls.First());
        server.ApiUrl = new Uri(address, "api/v10/");
        server._population.GatewayUrl = $"ws://127.0.0.1:{address.Port}/gateway";
        server._population.ResumeUrl = $"ws://127.0.0.1:{address.Port}/resume";
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        Drop();
        await _app.DisposeAsync();
        foreach (var session in _gateway.Sessions)
            session.Dispose();
    }
}
