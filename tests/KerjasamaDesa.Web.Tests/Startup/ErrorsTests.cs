using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace KerjasamaDesa.Web.Tests.Startup;

public class ErrorsTests
{
    [Theory]
    [InlineData("53100", 503)]
    [InlineData("57P01", 503)]
    [InlineData("08006", 503)]
    [InlineData("58030", 503)]
    [InlineData("23505", 500)]
    [InlineData("42501", 500)]
    public void A_database_out_of_service_is_told_from_a_fault_of_ours(string state, int status) =>
        Assert.Equal(status, Errors.StatusOf(new DbUpdateException("x", new PostgresException("x", "ERROR", "ERROR", state))));

    [Fact]
    public void Who_saves_second_is_told_of_the_conflict() => Assert.Equal(409, Errors.StatusOf(new DbUpdateConcurrencyException("x")));

    [Fact]
    public void What_the_server_refused_keeps_its_reason() => Assert.Equal(413, Errors.StatusOf(new BadHttpRequestException("x", 413)));

    [Fact]
    public void A_lost_connection_asks_to_try_again() =>
        Assert.Equal(503, Errors.StatusOf(new InvalidOperationException("x", new NpgsqlException("x", new IOException()))));

    [Fact]
    public void The_rest_is_a_fault_of_ours() => Assert.Equal(500, Errors.StatusOf(new InvalidOperationException("x")));
}
