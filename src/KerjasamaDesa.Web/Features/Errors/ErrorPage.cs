using KerjasamaDesa.Web.Access;
using KerjasamaDesa.Web.Startup;
using Microsoft.AspNetCore.Diagnostics;

namespace KerjasamaDesa.Web.Features.Errors;

/// <summary>What happened and what to do next; both texts are the localizer's keys.</summary>
public sealed record ErrorPage(int Code, string Title, string Next, string Trace)
{
    /// <summary>The page that was asked for, to be tried again under another mandate.</summary>
    public required string Asked { get; init; }

    /// <summary>The whole frame asks the database who the reader is; where that may be what failed, the plain one is used.</summary>
    public bool IsPlain => Code >= StatusCodes.Status500InternalServerError;

    public static ErrorPage For(int code, HttpContext context)
    {
        var (title, next) = code switch
        {
            400 when context.Items.ContainsKey(FormExpiry.Mark) => (
                "Formulir ini sudah kedaluwarsa",
                "Formulir dibuka terlalu lama, atau Anda masuk kembali di jendela lain. Kembali ke halaman sebelumnya, muat ulang, lalu kirim lagi. Draf yang tersimpan di perangkat ini akan ditawarkan kembali."),
            400 => ("Permintaan tidak dapat dibaca", "Periksa alamat atau isian yang dikirim, lalu coba lagi dari halaman sebelumnya."),
            401 => ("Anda belum masuk", "Masuk lebih dahulu, lalu buka kembali halaman ini."),
            403 when context.RequestServices.GetRequiredService<CurrentActor>() is { AccountId: not null, Actor: null } => (
                "Anda belum memegang mandat yang berlaku",
                "Akun Anda dikenali, tetapi belum ada jabatan yang berlaku di dalamnya, atau masa jabatannya sudah berakhir. Hubungi kepala desa atau administrator kabupaten agar mandat Anda dicatat; sesudah itu semua halaman langsung terbuka."),
            403 => ("Anda tidak berwenang membuka halaman ini", "Hak akses mengikuti mandat Anda. Bila Anda memegang beberapa mandat, ganti mandat yang sedang dipakai di menu akun; bila belum, hubungi pengelola desa atau kabupaten."),
            404 => ("Halaman tidak ditemukan", "Alamatnya mungkin salah ketik, datanya sudah dipindahkan, atau tidak terbuka untuk Anda. Mulai lagi dari Beranda atau daftar kerja sama."),
            405 => ("Cara membuka halaman ini keliru", "Halaman ini hanya menerima kiriman formulir. Kembali ke halaman sebelumnya dan kirim dari sana."),
            409 => ("Data sudah diubah orang lain", "Orang lain menyimpan data ini lebih dahulu, dan isiannya tidak ditimpa. Kembali, muat ulang halaman untuk melihat versi terbaru, lalu ulangi perubahan Anda."),
            413 => ("Kiriman terlalu besar", "Perkecil foto atau berkas yang diunggah; batasnya tertulis di dekat tombol unggah. Lalu kirim kembali."),
            429 => ("Terlalu banyak percobaan", "Tunggu satu menit, lalu coba lagi."),
            503 => ("Portal belum dapat melayani", "Basis data sedang tidak terhubung. Tunggu sebentar, lalu coba lagi; isian yang belum terkirim tetap ada di perangkat Anda."),
            >= 500 => ("Terjadi kesalahan di portal", "Kesalahan ini sudah tercatat. Coba lagi sebentar lagi; bila berulang, sebutkan kode di bawah kepada pengelola."),
            _ => ("Permintaan tidak dapat dipenuhi", "Kembali ke halaman sebelumnya dan coba lagi."),
        };
        return new ErrorPage(code, title, next, context.TraceIdentifier) { Asked = AskedPage(context) };
    }

    private static string AskedPage(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked
            ? asked.OriginalPath + asked.OriginalQueryString
            : "/";
}
