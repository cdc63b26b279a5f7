using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Storage.Tests.Migrations;

/// <summary>
/// What <c>dotnet ef migrations add</c> uses: it writes migrations that name no column type, so that one set serves every provider.
/// </summary>
internal sealed partial class NeutralMigrations : IDesignTimeServices, IDesignTimeDbContextFactory<BotContext>
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection.AddSingleton<IMigrationsCodeGenerator, WithoutTypes>();

    public BotContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<BotContext>().UseSqlite("Data Source=:memory:").Options);

    private sealed partial class WithoutTypes(
        MigrationsCodeGeneratorDependencies dependencies, CSharpMigrationsGeneratorDependencies csharp)
        : CSharpMigrationsGenerator(dependencies, csharp)
    {
        public override string GenerateMigration(
            string? migrationNamespace, string migrationName, IReadOnlyList<MigrationOperation> upOperations,
            IReadOnlyList<MigrationOperation> downOperations) =>
            Strip(base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations));

        public override string GenerateMetadata(
            string? migrationNamespace, Type contextType, string migrationName, string migrationId, IModel targetModel) =>
            Strip(base.GenerateMetadata(migrationNamespace, contextType, migrationName, migrationId, targetModel));

        public override string GenerateSnapshot(
            string? modelSnapshotNamespace, Type contextType, string modelSnapshotName, IModel model) =>
            Strip(base.GenerateSnapshot(modelSnapshotNamespace, contextType, modelSnapshotName, model));

        private static string Strip(string code) => TypeName().Replace(code, "");

        [GeneratedRegex("""type: "[A-Z]+", |\s*\.HasColumnType\("[A-Z]+"\)""", RegexOptions.NonBacktracking)]
        private static partial Regex TypeName();
    }
}
