using KerjasamaDesa.Web.Resources;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace KerjasamaDesa.Web.Startup;

/// <summary>Identity's refusals in the portal's words; the framework has them in English only.</summary>
public sealed class IndonesianIdentityErrors(IStringLocalizer<Text> text) : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Say(nameof(DefaultError), "Akun tidak dapat disimpan. Coba lagi.");

    public override IdentityError ConcurrencyFailure() => Say(nameof(ConcurrencyFailure), "Akun ini baru saja diubah orang lain. Muat ulang lalu coba lagi.");

    public override IdentityError PasswordMismatch() => Say(nameof(PasswordMismatch), "Kata sandi yang sekarang tidak cocok.");

    public override IdentityError InvalidToken() => Say(nameof(InvalidToken), "Tautan atau kode ini sudah tidak berlaku.");

    public override IdentityError LoginAlreadyAssociated() => Say(nameof(LoginAlreadyAssociated), "Cara masuk ini sudah dipakai akun lain.");

    public override IdentityError InvalidUserName(string? userName) =>
        Say(nameof(InvalidUserName), "Nama pengguna “{0}” hanya boleh memuat huruf, angka, titik, garis dan @.", userName ?? "");

    public override IdentityError InvalidEmail(string? email) => Say(nameof(InvalidEmail), "Alamat surel “{0}” tidak benar.", email ?? "");

    public override IdentityError DuplicateUserName(string userName) => Say(nameof(DuplicateUserName), "Nama pengguna “{0}” sudah dipakai.", userName);

    public override IdentityError DuplicateEmail(string email) => Say(nameof(DuplicateEmail), "Alamat surel “{0}” sudah dipakai.", email);

    public override IdentityError InvalidRoleName(string? role) => Say(nameof(InvalidRoleName), "Nama peran “{0}” tidak dapat dipakai.", role ?? "");

    public override IdentityError DuplicateRoleName(string role) => Say(nameof(DuplicateRoleName), "Nama peran “{0}” sudah dipakai.", role);

    public override IdentityError UserAlreadyHasPassword() => Say(nameof(UserAlreadyHasPassword), "Akun ini sudah berkata sandi.");

    public override IdentityError UserLockoutNotEnabled() => Say(nameof(UserLockoutNotEnabled), "Penguncian tidak berlaku untuk akun ini.");

    public override IdentityError UserAlreadyInRole(string role) => Say(nameof(UserAlreadyInRole), "Akun ini sudah memegang peran “{0}”.", role);

    public override IdentityError UserNotInRole(string role) => Say(nameof(UserNotInRole), "Akun ini tidak memegang peran “{0}”.", role);

    public override IdentityError PasswordTooShort(int length) => Say(nameof(PasswordTooShort), "Kata sandi sekurang-kurangnya {0} karakter.", length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) =>
        Say(nameof(PasswordRequiresUniqueChars), "Kata sandi memuat sekurang-kurangnya {0} karakter yang berbeda.", uniqueChars);

    public override IdentityError PasswordRequiresNonAlphanumeric() =>
        Say(nameof(PasswordRequiresNonAlphanumeric), "Kata sandi memuat sekurang-kurangnya satu tanda selain huruf dan angka.");

    public override IdentityError PasswordRequiresDigit() => Say(nameof(PasswordRequiresDigit), "Kata sandi memuat sekurang-kurangnya satu angka.");

    public override IdentityError PasswordRequiresLower() => Say(nameof(PasswordRequiresLower), "Kata sandi memuat sekurang-kurangnya satu huruf kecil.");

    public override IdentityError PasswordRequiresUpper() => Say(nameof(PasswordRequiresUpper), "Kata sandi memuat sekurang-kurangnya satu huruf besar.");

    public override IdentityError RecoveryCodeRedemptionFailed() => Say(nameof(RecoveryCodeRedemptionFailed), "Kode pemulihan ini tidak cocok.");

    private IdentityError Say(string code, string sentence, params object[] details) => new() { Code = code, Description = text[sentence, details].Value };
}
